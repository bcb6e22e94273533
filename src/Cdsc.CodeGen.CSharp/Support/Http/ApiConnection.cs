namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// Sends requests for the generated clients. It follows redirects itself, and only those of requests without a body, so
/// that a body is never sent a second time to another host. Safe for several threads at once.
/// </summary>
public sealed class ApiConnection : IDisposable
{
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;

    /// <summary>Sends with a client of the caller, whose handler should have <c>AllowAutoRedirect</c> off.</summary>
    /// <param name="http">The client; it stays the caller's.</param>
    /// <param name="options">What else to decide.</param>
    public ApiConnection(HttpClient http, ApiConnectionOptions? options = null)
        : this(http, options, ownsHttp: false)
    {
    }

    private ApiConnection(HttpClient http, ApiConnectionOptions? options, bool ownsHttp)
    {
        ArgumentNullException.ThrowIfNull(http);
        _http = http;
        _ownsHttp = ownsHttp;
        Options = options ?? new ApiConnectionOptions();
    }

    /// <summary>What was decided.</summary>
    public ApiConnectionOptions Options { get; }

    /// <summary>A connection with a client of its own.</summary>
    public static ApiConnection Create(ApiConnectionOptions? options = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(15) };
        return new ApiConnection(new HttpClient(handler, disposeHandler: true), options, ownsHttp: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }

    /// <summary>Sends a request and follows redirects.</summary>
    /// <exception cref="ApiException">The URL is unfit, or a redirect is refused.</exception>
    internal async Task<ApiExchange> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        Uri uri = request.ToUri(Options.BaseAddress);
        var redirects = new List<ApiRedirect>();
        while (true)
        {
            HttpResponseMessage response;
            using (HttpRequestMessage message = request.ToMessage(uri))
            {
                response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            }

            // What was sent verbatim equals no ordinary URI; callers get one that does.
            var shown = new Uri(uri.OriginalString);
            if (RedirectOf(request, response, shown) is not { } redirect)
            {
                return new ApiExchange(response, shown, redirects, Options);
            }

            response.Dispose();
            redirects.Add(redirect);
            if (redirects.Count > Options.MaximumRedirects)
            {
                throw new ApiException($"More than {Options.MaximumRedirects} redirects, the last to {redirect.To}.");
            }

            uri = redirect.To;
        }
    }

    private static ApiRedirect? RedirectOf(ApiRequest request, HttpResponseMessage response, Uri uri)
    {
        bool isRedirect = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;
        bool isSafe = request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;
        if (!isRedirect || !isSafe || request.Content is not null || response.Headers.Location is not { } location)
        {
            return null;
        }

        if (!Uri.TryCreate(uri, location, out Uri? target))
        {
            response.Dispose();
            throw new ApiException($"The redirect from {uri.GetLeftPart(UriPartial.Path)} leads to what is no URL.");
        }

        if (target.Scheme != Uri.UriSchemeHttps && target.Scheme != uri.Scheme)
        {
            response.Dispose();
            throw new ApiException($"The redirect from {uri} to {target} is refused: it leaves HTTPS.");
        }

        return new ApiRedirect(uri, target, (int)response.StatusCode);
    }
}
