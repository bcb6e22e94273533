using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Fetches documents by HTTP, within limits. Nothing is sent but the request: no credentials and no cookies.</summary>
internal sealed class DocumentFetcher : IDisposable
{
    private readonly FetchLimits _limits;
    private readonly HttpClient _client;

    /// <summary>A fetcher.</summary>
    /// <param name="limits">What a document may take.</param>
    public DocumentFetcher(FetchLimits limits)
    {
        _limits = limits;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
        })
        {
            // One limit for all requests of a document is set for each.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("cdsc", null));
    }

    /// <summary>Whether an input is a URL rather than a file.</summary>
    public static bool IsUrl(string input) => input.Contains("://", StringComparison.Ordinal);

    /// <summary>Fetches a document.</summary>
    public SourceReadResult Fetch(string url)
    {
        using var stop = new CancellationTokenSource(_limits.Time);
        try
        {
            return FetchAsync(url, stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return SourceReadResult.Failed(string.Create(CultureInfo.InvariantCulture, $"it took longer than {_limits.Time.TotalSeconds:0.###} seconds"));
        }
        catch (HttpRequestException exception) when (exception.InnerException is AuthenticationException tls)
        {
            return SourceReadResult.Failed($"TLS failed: {tls.Message.TrimEnd('.')}");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            return SourceReadResult.Failed(exception.Message.TrimEnd('.'));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static bool IsHttp(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;

    private async Task<SourceReadResult> FetchAsync(string url, CancellationToken stop)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || !IsHttp(uri))
        {
            return SourceReadResult.Failed("only http and https URLs are fetched");
        }

        for (int redirects = 0; ; redirects++)
        {
            using HttpResponseMessage response = await _client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                return response.StatusCode == HttpStatusCode.OK
                    ? await ReadAsync(response, stop).ConfigureAwait(false)
                    : SourceReadResult.Failed(string.Create(CultureInfo.InvariantCulture, $"the answer is {(int)response.StatusCode} and not 200"));
            }

            if (response.Headers.Location is not { } location)
            {
                return SourceReadResult.Failed("the answer is a redirect without a Location");
            }

            var target = new Uri(uri, location);
            if (!IsHttp(target) || (uri.Scheme == Uri.UriSchemeHttps && target.Scheme != Uri.UriSchemeHttps))
            {
                return SourceReadResult.Failed($"it redirects to {target.Scheme}, which isn't followed");
            }

            if (redirects == _limits.Redirects)
            {
                return SourceReadResult.Failed(string.Create(CultureInfo.InvariantCulture, $"there are more than {_limits.Redirects} redirects"));
            }

            uri = target;
        }
    }

    private async Task<SourceReadResult> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        if (response.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("/html", StringComparison.OrdinalIgnoreCase))
        {
            return SourceReadResult.Failed($"the answer is {type} and not JSON");
        }

        using var body = new MemoryStream();
        await using (Stream stream = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false))
        {
            byte[] buffer = new byte[64 * 1024];
            for (int count = await stream.ReadAsync(buffer, stop).ConfigureAwait(false); count > 0; count = await stream.ReadAsync(buffer, stop).ConfigureAwait(false))
            {
                if (body.Length + count > _limits.Bytes)
                {
                    return SourceReadResult.Failed(string.Create(CultureInfo.InvariantCulture, $"it is larger than {_limits.Bytes} bytes"));
                }

                body.Write(buffer, 0, count);
            }
        }

        return SourceReadResult.OfUtf8(body.GetBuffer().AsMemory(0, (int)body.Length));
    }
}
