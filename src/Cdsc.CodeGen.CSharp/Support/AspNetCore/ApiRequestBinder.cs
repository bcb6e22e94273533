namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.WebUtilities;
using global::Microsoft.Extensions.Primitives;
using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Linq;
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
    private readonly ApiRequestText _text = new(http);
    private ApiFormParts? _form;

    /// <summary>Whether something is wrong, so that the handler is not called.</summary>
    public bool HasErrors => _errors.Count > 0;

    /// <summary>The status code to answer with.</summary>
    public int StatusCode { get; private set; } = 400;

    /// <summary>What is wrong, for people.</summary>
    public string Detail => string.Join(' ', _errors);

    /// <summary>Arrays and objects.</summary>
    public ApiParameterParts Parts => new(http, _text, FailForm);

    /// <summary>The value of a place in the route, as <see cref="ApiRouteTemplate"/> put it there.</summary>
    public string? Route(string name) => _text.Place(name) is { } text ? ApiRouteTemplate.Unprotect(ApiRequestText.Decode(text)) : null;

    public string? Query(string name) => Single(new StringValues(ValuesOf(name)), name);

    public string? Header(string name) => Single(http.Request.Headers[name], name);

    public IReadOnlyList<string>? QueryRepeated(string name) => ValuesOf(name) is { Length: > 0 } values ? values : null;

    /// <summary>The whole of the query.</summary>
    public string? QueryString() => _text.QueryString;

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

        FailForm(name);
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

    /// <summary>An object of its members; null when there are none.</summary>
    public T? Members<T>(IEnumerable<KeyValuePair<string, string>>? members, string name, JsonValueReader<T> read, string[] raw, string[] lists)
        where T : class => members is null ? null : ParsePart(ApiMemberJson.Of(members, raw, lists, FailTwice).Span, name, read);

    /// <summary>A value that is JSON; null when there is no text.</summary>
    public T? Json<T>(string? text, string name, JsonValueReader<T> read)
        where T : class => text is null ? null : ParsePart(Encoding.UTF8.GetBytes(text), name, read);

    /// <summary>A value that is JSON; null when there is no text.</summary>
    public T? JsonValue<T>(string? text, string name, JsonValueReader<T> read)
        where T : struct => text is null ? null : ParsePart(Encoding.UTF8.GetBytes(text), name, read);

    /// <summary>Values that are JSON, each by itself; null when there are no texts.</summary>
    public IReadOnlyList<T>? JsonEach<T>(IReadOnlyList<string>? texts, string name, JsonValueReader<T> read)
    {
        if (texts is null)
        {
            return null;
        }

        var values = new List<T>(texts.Count);
        foreach (string text in texts)
        {
            values.Add(ParsePart(Encoding.UTF8.GetBytes(text), name, read)!);
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

    /// <summary>The body as text; null when there is none, or something is wrong with it.</summary>
    public async Task<string?> TextBodyAsync(bool isRequired) =>
        await ReadBodyAsync(isExpected: true, "text", isRequired).ConfigureAwait(false) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    /// <summary>The body that is a URL-encoded form; default when there is none, or something is wrong with it.</summary>
    /// <param name="read">Reads the object that the form is.</param>
    /// <param name="raw">The members whose JSON is no string.</param>
    /// <param name="isRequired">Whether there must be a body.</param>
    /// <param name="lists">The members that are arrays, with a field for each item.</param>
    public async Task<T?> FormBodyAsync<T>(JsonValueReader<T> read, string[] raw, bool isRequired, string[]? lists = null)
    {
        if (await ReadBodyAsync(_body.IsForm, "a URL-encoded form", isRequired).ConfigureAwait(false) is not { } bytes)
        {
            return default;
        }

        var fields = new List<KeyValuePair<string, string>>();
        foreach (QueryStringEnumerable.EncodedNameValuePair field in new QueryStringEnumerable(Encoding.UTF8.GetString(bytes.Span)))
        {
            if (!omitsEmpty || field.EncodedValue.Length > 0)
            {
                fields.Add(new(field.DecodeName().ToString(), field.DecodeValue().ToString()));
            }
        }

        ReadOnlyMemory<byte> json = ApiMemberJson.Of(fields, raw, lists ?? [], FailTwice);
        return HasErrors ? default : Parse(json.Span, read);
    }

    /// <summary>The parts of a body that is a form of several parts; none when there is no body, or something is wrong with it.</summary>
    public async Task<ApiFormParts> FormAsync(bool isRequired) => _form ??= await ReadFormAsync(isRequired).ConfigureAwait(false);

    /// <summary>Answers with what is wrong.</summary>
    public Task WriteProblemAsync() => ApiResponseWriter.ProblemAsync(http, StatusCode, Detail);

    private bool HasBody(bool isExpected, string expected, bool isRequired)
    {
        if (_body.IsEmpty)
        {
            if (isRequired)
            {
                _errors.Add("The request needs a body.");
            }

            return false;
        }

        if (!isExpected)
        {
            Fail(415, $"The body must be {expected}, with a Content-Type that says so.");
        }

        return isExpected;
    }

    private async Task<ApiFormParts> ReadFormAsync(bool isRequired)
    {
        var form = new ApiFormParts(FailTwice);
        if (!HasBody(_body.IsMultipart, "multipart/form-data", isRequired))
        {
            return form;
        }

        if (_body.IsTooLarge)
        {
            FailTooLarge();
            return form;
        }

        try
        {
            await form.ReadAsync(http, _body.Open(FailTooLarge)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            // Of what is too large there is an error already.
            if (!HasErrors)
            {
                _errors.Add("The body is not a well-formed form: " + exception.Message);
            }
        }

        return form;
    }

    private async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(bool isExpected, string expected, bool isRequired)
    {
        if (!HasBody(isExpected, expected, isRequired))
        {
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

    private string[] ValuesOf(string name) => [.. _text.Query.Where(pair => pair.Key == name).Select(pair => ApiRequestText.Decode(pair.Value))];

    private void FailForm(string name) => _errors.Add($"The parameter '{name}' has a value of the wrong form.");

    private void FailTwice(string name) => _errors.Add($"The parameter '{name}' stands more than once.");

    /// <summary>Says of an error which parameter or part it is in.</summary>
    private T? ParsePart<T>(ReadOnlySpan<byte> json, string name, JsonValueReader<T> read)
    {
        try
        {
            return HasErrors ? default : JsonModel.Parse(json, read, options.Reading);
        }
        catch (JsonException exception)
        {
            _errors.Add($"The parameter '{name}' has a value of the wrong form. {exception.Message}");
            return default;
        }
    }
}
