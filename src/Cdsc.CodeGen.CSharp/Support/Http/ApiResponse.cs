namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Net.Http.Headers;

/// <summary>A response that is no error.</summary>
public class ApiResponse
{
    private readonly Uri _sent;
    private Uri? _uri;

    internal ApiResponse(HttpResponseMessage message, Uri uri, IReadOnlyList<ApiRedirect> redirects)
    {
        StatusCode = (int)message.StatusCode;
        Headers = message.Headers;
        _sent = uri;
        Redirects = redirects;
    }

    internal ApiResponse(ApiResponse response)
    {
        StatusCode = response.StatusCode;
        Headers = response.Headers;
        _sent = response._sent;
        Redirects = response.Redirects;
    }

    /// <summary>The status code, which tells for example 200 (done) from 202 (under review).</summary>
    public int StatusCode { get; }

    /// <summary>Whether what was asked for is accepted but not done yet (202).</summary>
    public bool IsAccepted => StatusCode == 202;

    /// <summary>Whether nothing has changed since the entity tag that was sent (304).</summary>
    public bool IsNotModified => StatusCode == 304;

    /// <summary>The headers of the response.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>The entity tag, to be sent as <c>If-None-Match</c> the next time.</summary>
    public string? ETag => Headers.ETag?.ToString();

    /// <summary>The URL that answered in the end.</summary>
    public Uri Uri => _uri ??= Ordinary(_sent);

    /// <summary>The redirects that led there.</summary>
    public IReadOnlyList<ApiRedirect> Redirects { get; }

    /// <summary>The URL to keep: behind the permanent redirects that came first, if there were any.</summary>
    public Uri LastingUri
    {
        get
        {
            Uri lasting = Redirects.Count > 0 ? Redirects[0].From : Uri;
            foreach (ApiRedirect redirect in Redirects)
            {
                if (!redirect.IsPermanent)
                {
                    break;
                }

                lasting = redirect.To;
            }

            return lasting;
        }
    }

    /// <summary>What was sent verbatim equals no ordinary URI; callers get one that does.</summary>
    internal static Uri Ordinary(Uri sent) => new(sent.OriginalString);
}
