namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// Sends requests for the generated clients. It follows redirects itself, and only those of requests without a body, so
/// that a body is never sent a second time to another host; and it sends credentials to trusted origins only. Safe for
/// several threads at once.
/// </summary>
public sealed class ApiConnection : IDisposable
{
    private static readonly IReadOnlyList<(string Scheme, ApiCredential Credential)> None = [];

    private readonly Func<HttpClient> _http;
    private readonly HttpClient? _owned;
    private readonly IApiCredentials? _credentials;

    /// <summary>Sends with a client of the caller, whose handler should have <c>AllowAutoRedirect</c> off.</summary>
    /// <param name="http">The client; it stays the caller's.</param>
    /// <param name="options">What else to decide.</param>
    public ApiConnection(HttpClient http, ApiConnectionOptions? options = null)
        : this(() => http, options)
    {
        ArgumentNullException.ThrowIfNull(http);
    }

    /// <summary>Sends each request with a client that a factory gives, such as <c>IHttpClientFactory</c>.</summary>
    /// <param name="http">Gives a client, whose handler should have <c>AllowAutoRedirect</c> off.</param>
    /// <param name="options">What else to decide.</param>
    public ApiConnection(Func<HttpClient> http, ApiConnectionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        _http = http;
        Options = options ?? new ApiConnectionOptions();
        TrustedOrigins = new ApiOrigins();
        if (Options.BaseAddress is { } address)
        {
            TrustedOrigins.Add(address);
        }
    }

    private ApiConnection(HttpClient owned, ApiConnectionOptions? options, bool _)
        : this(() => owned, options)
    {
        _owned = owned;
    }

    private ApiConnection(ApiConnection original, IApiCredentials? credentials, ApiOrigins trustedOrigins)
    {
        _http = original._http;
        _credentials = credentials;
        Options = original.Options;
        TrustedOrigins = trustedOrigins;
    }

    /// <summary>What was decided.</summary>
    public ApiConnectionOptions Options { get; }

    /// <summary>
    /// The origins that credentials may be sent to: that of the base address, those that were discovered, and those that the
    /// caller adds. A request that carries a credential to another one fails before it is sent.
    /// </summary>
    public ApiOrigins TrustedOrigins { get; }

    /// <summary>A connection with a client of its own.</summary>
    public static ApiConnection Create(ApiConnectionOptions? options = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(15) };
        return new ApiConnection(new HttpClient(handler, disposeHandler: true), options, false);
    }

    /// <summary>A connection that sends as this one, with credentials. It shares the trusted origins, and lives as long as this one.</summary>
    public ApiConnection WithCredentials(IApiCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return new ApiConnection(this, credentials, TrustedOrigins);
    }

    /// <summary>
    /// A connection that sends as this one, with a copy of the trusted origins: what is added to either does not count for
    /// the other. Use one for each server that has credentials of its own. It lives as long as this one.
    /// </summary>
    public ApiConnection WithOwnOrigins() => new(this, _credentials, new ApiOrigins(TrustedOrigins));

    /// <inheritdoc/>
    public void Dispose() => _owned?.Dispose();

    /// <summary>Sends a request, with credentials where the operation asks for them, and follows redirects.</summary>
    /// <exception cref="ApiException">The URL is unfit, credentials are missing or refused to go there, or a redirect is refused.</exception>
    internal async Task<ApiExchange> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string Scheme, ApiCredential Credential)> carried = request.Security is { } security
            ? await CredentialsAsync(security, cancellationToken).ConfigureAwait(false)
            : None;
        bool isRenewed = false;
        while (true)
        {
            ApiExchange exchange = await FollowAsync(request, carried, cancellationToken).ConfigureAwait(false);

            // At most once without credentials, once with them and once with new ones.
            bool isLast = exchange.StatusCode != 401 || isRenewed || !request.IsRepeatable;
            if (isLast || _credentials is null || request.Security is not { } refused)
            {
                return exchange;
            }

            if (await AfterRefusalAsync(exchange, refused, _credentials, carried, cancellationToken).ConfigureAwait(false) is not { } renewed)
            {
                return exchange;
            }

            exchange.Dispose();
            isRenewed = carried.Count > 0;
            carried = renewed;
        }
    }

    /// <summary>A URL that secrets may go to or come from; for requests and answers that have some in their bodies.</summary>
    /// <exception cref="ApiException">Nothing that was discovered names the origin, or it is not safe.</exception>
    internal UriString Trusted(UriString url)
    {
        TrustedOrigins.ThrowUnlessTrusted(ApiRequest.Verbatim(url.Text), Options);
        return url;
    }

    private async ValueTask<IReadOnlyList<(string Scheme, ApiCredential Credential)>> CredentialsAsync(
        ApiSecurity security, CancellationToken cancellationToken)
    {
        // A connection without credentials leaves them to the caller's HttpClient.
        if (_credentials is null)
        {
            return None;
        }

        return await security.GetAsync(_credentials, isRefused: false, cancellationToken).ConfigureAwait(false)
            ?? throw new ApiException($"This operation needs credentials of another kind than the connection has: {security}.");
    }

    /// <summary>What to send after 401; null when there is nothing else to try.</summary>
    private static async ValueTask<IReadOnlyList<(string Scheme, ApiCredential Credential)>?> AfterRefusalAsync(
        ApiExchange exchange,
        ApiSecurity security,
        IApiCredentials credentials,
        IReadOnlyList<(string Scheme, ApiCredential Credential)> refused,
        CancellationToken cancellationToken)
    {
        try
        {
            // To ask for another token may take a connection to the same host, of which there may be but one.
            await exchange.LoadErrorAsync(cancellationToken).ConfigureAwait(false);
            bool isRenewed = refused.Count == 0;
            foreach ((string scheme, ApiCredential credential) in refused)
            {
                isRenewed |= await credentials.RenewAsync(scheme, credential, cancellationToken).ConfigureAwait(false);
            }

            return isRenewed ? await security.GetAsync(credentials, isRefused: true, cancellationToken).ConfigureAwait(false) : null;
        }
        catch
        {
            exchange.Dispose();
            throw;
        }
    }

    private async Task<ApiExchange> FollowAsync(
        ApiRequest request, IReadOnlyList<(string Scheme, ApiCredential Credential)> carried, CancellationToken cancellationToken)
    {
        Uri uri = request.ToUri(Options.BaseAddress);
        List<ApiRedirect>? redirects = null;
        while (true)
        {
            HttpResponseMessage response;
            using (HttpRequestMessage message = ToMessage(request, uri, carried))
            {
                response = await _http().SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            }

            if (RedirectOf(request, response, uri) is not { } redirect)
            {
                return new ApiExchange(response, uri, redirects ?? (IReadOnlyList<ApiRedirect>)[], Options);
            }

            response.Dispose();
            (redirects ??= []).Add(redirect);
            if (redirects.Count > Options.MaximumRedirects)
            {
                throw new ApiException($"More than {Options.MaximumRedirects} redirects, the last to {ApiText.Excerpt(redirect.To.AbsoluteUri)}.");
            }

            uri = redirect.To;
        }
    }

    private HttpRequestMessage ToMessage(ApiRequest request, Uri uri, IReadOnlyList<(string Scheme, ApiCredential Credential)> carried)
    {
        if (carried.Count > 0)
        {
            TrustedOrigins.ThrowUnlessTrusted(uri, Options);
        }

        string target = uri.OriginalString;
        foreach ((_, ApiCredential credential) in carried)
        {
            target = credential.AddTo(target);
        }

        HttpRequestMessage message = request.ToMessage(ReferenceEquals(target, uri.OriginalString) ? uri : ApiRequest.Verbatim(target));
        foreach ((_, ApiCredential credential) in carried)
        {
            credential.AddTo(message);
        }

        return message;
    }

    private static ApiRedirect? RedirectOf(ApiRequest request, HttpResponseMessage response, Uri sent)
    {
        bool isRedirect = (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;
        bool isSafe = request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;
        if (!isRedirect || !isSafe || request.HasContent || response.Headers.Location is not { } location)
        {
            return null;
        }

        Uri uri = ApiResponse.Ordinary(sent);
        if (!Uri.TryCreate(uri, location, out Uri? target))
        {
            response.Dispose();
            throw new ApiException($"The redirect from {uri.GetLeftPart(UriPartial.Path)} leads to what is no URL.");
        }

        if (target.Scheme != Uri.UriSchemeHttps && target.Scheme != uri.Scheme)
        {
            response.Dispose();
            throw new ApiException(
                $"The redirect from {ApiText.Excerpt(uri.AbsoluteUri)} to {ApiText.Excerpt(target.AbsoluteUri)} is refused: it leaves HTTPS.");
        }

        return new ApiRedirect(uri, target, (int)response.StatusCode);
    }
}
