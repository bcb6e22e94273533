namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Net.Http;
using global::System.Net.Http.Headers;
using global::System.Text;
using global::System.Text.Json;

/// <summary>A request in the making.</summary>
internal sealed class ApiRequest
{
    private readonly List<(string Name, string Value)> _headers = [];
    private readonly StringBuilder _query = new();
    private readonly string? _uri;
    private string? _path;
    private Func<HttpContent>? _content;

    private ApiRequest(string method, string? uri, string? path, string accept)
    {
        Method = new HttpMethod(method);
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

    /// <summary>A request to a path below the base address.</summary>
    public static ApiRequest Below(string method, string path, string accept) => new(method, null, path, accept);

    /// <summary>Fills in a place of the path.</summary>
    public void Path(string name, string value) =>
        _path = _path!.Replace("{" + name + "}", Uri.EscapeDataString(value), StringComparison.Ordinal);

    /// <summary>Fills in a place of the path with several values, separated by commas.</summary>
    public void PathCommaDelimited(string name, IReadOnlyList<string> values)
    {
        var escaped = new List<string>(values.Count);
        foreach (string value in values)
        {
            escaped.Add(Uri.EscapeDataString(value));
        }

        _path = _path!.Replace("{" + name + "}", string.Join(',', escaped), StringComparison.Ordinal);
    }

    public void Query(string name, string? value)
    {
        if (value is not null)
        {
            _query.Append('&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    public void QueryRepeated(string name, IReadOnlyList<string>? values)
    {
        for (int i = 0; i < (values?.Count ?? 0); i++)
        {
            Query(name, values![i]);
        }
    }

    public void QuerySpaceDelimited(string name, IReadOnlyList<string>? values) => QueryJoined(name, values, ' ');

    public void QueryCommaDelimited(string name, IReadOnlyList<string>? values) => QueryJoined(name, values, ',');

    public void Header(string name, string? value)
    {
        if (value is not null)
        {
            _headers.Add((name, value));
        }
    }

    public void HeaderCommaDelimited(string name, IReadOnlyList<string>? values) =>
        Header(name, values is null ? null : string.Join(',', values));

    /// <summary>The URL with the query behind what it has already.</summary>
    /// <exception cref="ApiException">The URL is not an absolute one of HTTP.</exception>
    public Uri ToUri(Uri? baseAddress)
    {
        string query = _query.Length == 0 ? "" : _query.ToString(1, _query.Length - 1);
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
        foreach ((string name, string value) in _headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    /// <summary>Sets a JSON body.</summary>
    public void JsonBody<T>(T value, string mediaType, JsonValueWriter<T> write)
    {
        var buffer = new global::System.Buffers.ArrayBufferWriter<byte>();
        JsonModel.Write(buffer, value, write);
        _content = () => new ReadOnlyMemoryContent(buffer.WrittenMemory) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } };
    }

    /// <summary>Sets a body that is a URL-encoded form: the members of an object, each as text.</summary>
    public void FormBody<T>(T value, JsonValueWriter<T> write)
    {
        var buffer = new global::System.Buffers.ArrayBufferWriter<byte>();
        JsonModel.Write(buffer, value, write);
        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
        var fields = new List<KeyValuePair<string, string>>();
        foreach (JsonProperty member in document.RootElement.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null)
            {
                bool isText = member.Value.ValueKind == JsonValueKind.String;
                fields.Add(new(member.Name, isText ? member.Value.GetString()! : member.Value.GetRawText()));
            }
        }

        _content = () => new FormUrlEncodedContent(fields);
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

    private string Combine(Uri? baseAddress) => baseAddress is null
        ? throw new ApiException("This operation needs a base address; set it in the options of the connection.")
        : baseAddress.OriginalString.TrimEnd('/') + _path;
}
