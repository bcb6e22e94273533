namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.WebUtilities;
using global::Microsoft.Extensions.Primitives;
using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Text;
using global::System.Text.Json;
using global::System.Threading.Tasks;

/// <summary>Takes the values of a request out of its route, query, headers and body, and remembers what is wrong with them.</summary>
/// <param name="http">The request.</param>
/// <param name="options">What the application decided.</param>
/// <param name="bodyLimit">How large a body may be; null for what all operations have.</param>
/// <param name="omitsEmpty">Whether a parameter without a value counts as absent (RFC 6749, section 3.1).</param>
internal sealed class ApiRequestBinder(HttpContext http, ApiServerOptions options, int? bodyLimit = null, bool omitsEmpty = false)
{
    private readonly List<string> _errors = [];
    private readonly int _bodyLimit = bodyLimit ?? options.MaximumBodyBytes;
    private readonly ApiRequestBody _body = new(http, bodyLimit ?? options.MaximumBodyBytes);

    /// <summary>Whether something is wrong, so that the handler is not called.</summary>
    public bool HasErrors => _errors.Count > 0;

    /// <summary>The status code to answer with.</summary>
    public int StatusCode { get; private set; } = 400;

    /// <summary>What is wrong, for people.</summary>
    public string Detail => string.Join(' ', _errors);

    /// <summary>The value of a place in the route, as <see cref="ApiRouteTemplate"/> put it there.</summary>
    public string? Route(string name) =>
        http.Request.RouteValues.TryGetValue(name, out object? value) && value is string text ? Uri.UnescapeDataString(text) : null;

    public string? Query(string name) => Single(http.Request.Query[name], name);

    public string? Header(string name) => Single(http.Request.Headers[name], name);

    public IReadOnlyList<string>? QueryRepeated(string name)
    {
        StringValues values = http.Request.Query[name];
        return values.Count == 0 ? null : (string[])values!;
    }

    /// <summary>The parts of a value; a value without parts is taken for absent.</summary>
    public static IReadOnlyList<string>? Split(string? value, char separator)
    {
        string[]? parts = value?.Split(separator, StringSplitOptions.RemoveEmptyEntries);
        return parts is null or [] ? null : parts;
    }

    public T? Value<T>(string? text, string name, ApiParse.Parser<T> parse)
        where T : struct
    {
        if (text is null)
        {
            return null;
        }

        if (parse(text, out T value))
        {
            return value;
        }

        _errors.Add($"The parameter '{name}' has a value of the wrong form.");
        return null;
    }

    public IReadOnlyList<T>? Values<T>(IReadOnlyList<string>? texts, string name, ApiParse.Parser<T> parse)
        where T : struct
    {
        if (texts is null)
        {
            return null;
        }

        var values = new List<T>(texts.Count);
        foreach (string text in texts)
        {
            if (Value(text, name, parse) is { } value)
            {
                values.Add(value);
            }
        }

        return values;
    }

    public T Required<T>(T? value, string name)
        where T : class
    {
        if (value is null && !HasErrors)
        {
            _errors.Add($"The parameter '{name}' is required.");
        }

        return value!;
    }

    public T RequiredValue<T>(T? value, string name)
        where T : struct
    {
        if (value is null && !HasErrors)
        {
            _errors.Add($"The parameter '{name}' is required.");
        }

        return value.GetValueOrDefault();
    }

    /// <summary>The JSON body; default when there is none, or something is wrong with it.</summary>
    public async Task<T?> JsonBodyAsync<T>(JsonValueReader<T> read, bool isRequired) =>
        await ReadBodyAsync(_body.IsJson, "JSON", isRequired).ConfigureAwait(false) is { } bytes ? Parse(bytes.Span, read) : default;

    /// <summary>
    /// The body as it comes. When it turns out to be too large, whoever reads gets an exception of a bad request, and there is an
    /// error from then on.
    /// </summary>
    public Stream StreamBody()
    {
        if (_body.IsTooLarge)
        {
            FailTooLarge();
        }

        return _body.Open(FailTooLarge);
    }

    /// <summary>The body that is a URL-encoded form; default when there is none, or something is wrong with it.</summary>
    /// <param name="read">Reads the object that the form is.</param>
    /// <param name="raw">The members whose JSON is no string.</param>
    /// <param name="isRequired">Whether there must be a body.</param>
    public async Task<T?> FormBodyAsync<T>(JsonValueReader<T> read, string[] raw, bool isRequired)
    {
        if (await ReadBodyAsync(_body.IsForm, "a URL-encoded form", isRequired).ConfigureAwait(false) is not { } bytes)
        {
            return default;
        }

        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            // Not with a collection of ASP.NET Core: it takes names that differ in case only for one.
            var names = new HashSet<string>(StringComparer.Ordinal);
            writer.WriteStartObject();
            foreach (QueryStringEnumerable.EncodedNameValuePair field in new QueryStringEnumerable(Encoding.UTF8.GetString(bytes.Span)))
            {
                string name = field.DecodeName().ToString();
                string text = field.DecodeValue().ToString();
                if (omitsEmpty && text.Length == 0)
                {
                    continue;
                }

                if (!names.Add(name))
                {
                    _errors.Add($"The parameter '{name}' stands more than once.");
                    continue;
                }

                bool isRaw = Array.IndexOf(raw, name) >= 0 && IsLiteral(text);
                writer.WritePropertyName(name);
                if (isRaw)
                {
                    writer.WriteRawValue(text);
                }
                else
                {
                    writer.WriteStringValue(text);
                }
            }

            writer.WriteEndObject();
        }

        return HasErrors ? default : Parse(json.WrittenSpan, read);
    }

    /// <summary>Answers with what is wrong.</summary>
    public Task WriteProblemAsync() => ApiResponseWriter.ProblemAsync(http, StatusCode, Detail);

    private async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(bool isExpected, string expected, bool isRequired)
    {
        if (_body.IsEmpty)
        {
            if (isRequired)
            {
                _errors.Add("The request needs a body.");
            }

            return null;
        }

        if (!isExpected)
        {
            Fail(415, $"The body must be {expected}, with a Content-Type that says so.");
            return null;
        }

        ReadOnlyMemory<byte>? bytes = await _body.ReadAsync().ConfigureAwait(false);
        if (bytes is null)
        {
            FailTooLarge();
        }

        return bytes;
    }

    private string FailTooLarge() => Fail(413, $"The body is larger than {_bodyLimit} bytes.");

    private T? Parse<T>(ReadOnlySpan<byte> json, JsonValueReader<T> read)
    {
        try
        {
            return JsonModel.Parse(json, read, options.Reading);
        }
        catch (JsonException exception)
        {
            _errors.Add(exception.Message);
            return default;
        }
    }

    private string Fail(int status, string error)
    {
        StatusCode = status;
        _errors.Add(error);
        return error;
    }

    private string? Single(StringValues values, string name)
    {
        if (omitsEmpty)
        {
            values = Array.FindAll(values.ToArray(), value => !string.IsNullOrEmpty(value));
        }

        if (values.Count > 1)
        {
            _errors.Add($"The parameter '{name}' stands more than once.");
        }

        return values.Count == 0 ? null : values[0];
    }

    /// <summary>Whether a text is a number or a boolean of JSON; anything else is left to be refused as a string.</summary>
    private static bool IsLiteral(string text) => text is "true" or "false" || JsonDecimal.TryParse(text, out _);
}
