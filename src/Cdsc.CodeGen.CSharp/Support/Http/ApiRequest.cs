namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Text;

/// <summary>A request in the making.</summary>
internal sealed class ApiRequest
{
    private List<(string Name, string Value)>? _headers;
    private StringBuilder? _query;
    private readonly string? _uri;
    private string? _server;
    private string? _path;
    private Func<HttpContent>? _content;
    private ApiParts? _parts;
    private ApiCookies? _cookies;

    private ApiRequest(string method, string? uri, string? path, string accept)
    {
        Method = HttpMethod.Parse(method);
        Accept = accept;
        _uri = uri;
        _path = path;
    }

    public HttpMethod Method { get; }

    public string Accept { get; }

    /// <summary>What credentials the operation asks for; null when it asks for none.</summary>
    public ApiSecurity? Security { get; set; }

    public bool HasContent => _content is not null;

    /// <summary>Whether it can be sent a second time: not when its body is a stream.</summary>
    public bool IsRepeatable { get; private set; } = true;

    /// <summary>A request to a URL that was discovered; it is used as it is.</summary>
    public static ApiRequest At(string method, UriString uri, string accept) => new(method, uri.Text, null, accept);

    /// <summary>A request to a path below the base address, or below another server, which may be relative to that.</summary>
    public static ApiRequest Below(string method, string path, string accept, string? server = null) => new(method, null, path, accept) { _server = server };

    /// <summary>The parts of a body that is a form of several parts.</summary>
    public ApiParts Parts => _parts ??= new ApiParts();

    /// <summary>The cookies.</summary>
    public ApiCookies Cookies => _cookies ??= new ApiCookies(cookie => Header("Cookie", cookie));

    /// <summary>Fills in a place of the path.</summary>
    public void Path(string name, string value) => PathText(name, Uri.EscapeDataString(value));

    /// <summary>Fills in a place of the path with several values, separated by commas.</summary>
    public void PathCommaDelimited(string name, IReadOnlyList<string> values) => PathText(name, ApiExpansion.Items(values));

    /// <summary>Fills in a place of the path with what is encoded already.</summary>
    public void PathText(string name, string text) => _path = _path!.Replace("{" + name + "}", text, StringComparison.Ordinal);

    public void Query(string name, string? value, bool allowsReserved = false)
    {
        if (value is not null)
        {
            QueryEncoded(name, allowsReserved ? ApiExpansion.Reserved(value) : Uri.EscapeDataString(value));
        }
    }

    public void QueryRepeated(string name, IReadOnlyList<string>? values, bool allowsReserved = false)
    {
        for (int i = 0; i < (values?.Count ?? 0); i++)
        {
            Query(name, values![i], allowsReserved);
        }
    }

    public void QuerySpaceDelimited(string name, IReadOnlyList<string>? values) => QueryJoined(name, values, ' ');

    public void QueryPipeDelimited(string name, IReadOnlyList<string>? values) => QueryJoined(name, values, '|');

    /// <summary>Several values, separated by commas. A comma inside a value is encoded, the others are not (RFC 6570).</summary>
    public void QueryCommaDelimited(string name, IReadOnlyList<string>? values)
    {
        if (values is { Count: > 0 })
        {
            QueryEncoded(name, ApiExpansion.Items(values));
        }
    }

    /// <summary>The members of an object, each as a parameter of its own.</summary>
    public void QueryMembers(IReadOnlyList<KeyValuePair<string, string>>? members)
    {
        foreach ((string name, string value) in members ?? [])
        {
            Query(name, value);
        }
    }

    /// <summary>The members of an object, each as <c>name[member]=value</c>.</summary>
    public void QueryDeepObject(string name, IReadOnlyList<KeyValuePair<string, string>>? members)
    {
        foreach ((string member, string value) in members ?? [])
        {
            Query($"{name}[{member}]", value);
        }
    }

    /// <summary>The names and values of the members of an object in turn, in one parameter.</summary>
    public void QueryMembers(string name, IReadOnlyList<KeyValuePair<string, string>>? members, char separator)
    {
        if (members is not { Count: > 0 })
        {
            return;
        }

        if (separator == ',')
        {
            QueryEncoded(name, ApiExpansion.Members(members, isExploded: false));
            return;
        }

        var parts = new List<string>();
        foreach ((string member, string value) in members)
        {
            parts.Add(member);
            parts.Add(value);
        }

        QueryJoined(name, parts, separator);
    }

    /// <summary>A text that is the whole of the query.</summary>
    public void QueryText(string? text)
    {
        if (text is not null)
        {
            (_query ??= new StringBuilder()).Append('&').Append(Uri.EscapeDataString(text));
        }
    }

    public void Header(string name, string? value)
    {
        if (value is not null)
        {
            (_headers ??= []).Add((name, value));
        }
    }

    public void HeaderCommaDelimited(string name, IReadOnlyList<string>? values) =>
        Header(name, values is null ? null : string.Join(',', values));

    /// <summary>The members of an object, separated by commas.</summary>
    public void HeaderMembers(string name, IReadOnlyList<KeyValuePair<string, string>>? members, bool isExploded) =>
        Header(name, members is null ? null : ApiText.Joined(members, isExploded));

    /// <summary>The URL with the query behind what it has already.</summary>
    /// <exception cref="ApiException">The URL is not an absolute one of HTTP.</exception>
    public Uri ToUri(Uri? baseAddress)
    {
        string query = _query is null ? "" : _query.ToString(1, _query.Length - 1);
        return Verbatim(ApiText.WithQuery(_uri ?? Combine(baseAddress), query));
    }

    /// <summary>A URL whose path and query go out as they stand.</summary>
    /// <exception cref="ApiException">It is not an absolute one of HTTP.</exception>
    public static Uri Verbatim(string text)
    {
        // Characters that no URL has are left to be escaped as usual.
        bool isPlain = text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0;
        var verbatim = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = isPlain };
        return Uri.TryCreate(text, verbatim, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri
            : throw new ApiException($"\"{ApiText.Excerpt(text)}\" is not an absolute URL of HTTP.");
    }

    public HttpRequestMessage ToMessage(Uri uri)
    {
        var message = new HttpRequestMessage(Method, uri) { Content = _content?.Invoke() };
        message.Headers.TryAddWithoutValidation("Accept", Accept);
        foreach ((string name, string value) in _headers ?? [])
        {
            // Some headers belong to the body. A value that no header can have must be neither another header nor lost.
            bool isFit = value.AsSpan().IndexOfAny('\r', '\n', '\0') < 0;
            if (!isFit || (!message.Headers.TryAddWithoutValidation(name, value) && message.Content?.Headers.TryAddWithoutValidation(name, value) != true))
            {
                message.Dispose();
                throw new ApiException($"The header '{name}' can't be sent with this value.");
            }
        }

        return message;
    }

    /// <summary>Sets a JSON body.</summary>
    public void JsonBody<T>(T value, string mediaType, JsonValueWriter<T> write)
    {
        ReadOnlyMemory<byte> json = ApiText.Utf8Json(value, write);
        _content = () => new ReadOnlyMemoryContent(json) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } };
    }

    /// <summary>Sets a body that is a URL-encoded form: the members of an object, each as text.</summary>
    public void FormBody<T>(T value, JsonValueWriter<T> write)
        where T : class
    {
        IReadOnlyList<KeyValuePair<string, string>> fields = ApiText.Members(value, write, repeats: true);
        _content = () => new FormUrlEncodedContent(fields);
    }

    /// <summary>Sets a body that is a form of several parts: those that there are.</summary>
    public void PartsBody(bool isRequired)
    {
        ApiParts parts = Parts;
        if (isRequired || !parts.IsEmpty)
        {
            IsRepeatable = !parts.HasStreams;
            _content = parts.ToContent;
        }
    }

    /// <summary>Sets a body of text.</summary>
    public void TextBody(string value, string mediaType)
    {
        MediaTypeHeaderValue type = MediaTypeHeaderValue.Parse(mediaType);
        type.CharSet = "utf-8";
        _content = () => new ByteArrayContent(Encoding.UTF8.GetBytes(value)) { Headers = { ContentType = type } };
    }

    /// <summary>Sets a body of bytes.</summary>
    public void StreamBody(global::System.IO.Stream value, string mediaType)
    {
        IsRepeatable = false;
        _content = () => new StreamContent(value) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } };
    }

    private void QueryJoined(string name, IReadOnlyList<string>? values, char separator)
    {
        if (values is { Count: > 0 })
        {
            Query(name, string.Join(separator, values));
        }
    }

    private void QueryEncoded(string name, string value) => (_query ??= new StringBuilder()).Append('&').Append(Uri.EscapeDataString(name)).Append('=').Append(value);

    private string Combine(Uri? baseAddress)
    {
        // A path alone is an absolute URL of a file on some systems, so it is combined only with what is of HTTP.
        string? start = (_server, baseAddress) switch
        {
            (null, _) => baseAddress?.OriginalString,
            (_, null) => _server,
            _ => new Uri(baseAddress, _server).AbsoluteUri,
        };
        return start is null
            ? throw new ApiException("This operation needs a base address; set it in the options of the connection.")
            : start.TrimEnd('/') + _path;
    }
}
