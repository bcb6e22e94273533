namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Text;
using global::System.Threading.Tasks;

/// <summary>Takes the values of a request out of its route, query, headers and body, and remembers what is wrong with them.</summary>
/// <param name="http">The request.</param>
/// <param name="options">What the application decided.</param>
/// <param name="bodyLimit">How large a body may be; null for what all operations have.</param>
/// <param name="omitsEmpty">Whether a parameter without a value counts as absent (RFC 6749, section 3.1).</param>
internal sealed class ApiRequestBinder(HttpContext http, ApiServerOptions options, int? bodyLimit = null, bool omitsEmpty = false)
{
    private readonly ApiRequestErrors _errors = new(options.Reading);
    private readonly ApiRequestText _text = new(http);
    private ApiParameterParts? _parts;
    private ApiBodyBinder? _body;

    /// <summary>Whether something is wrong, so that the handler is not called.</summary>
    public bool HasErrors => _errors.HasAny;

    /// <summary>The status code to answer with.</summary>
    public int StatusCode => _errors.StatusCode;

    /// <summary>What is wrong, for people.</summary>
    public string Detail => _errors.Detail;

    /// <summary>Arrays and objects.</summary>
    public ApiParameterParts Parts => _parts ??= new ApiParameterParts(http, _text, _errors);

    /// <summary>The body.</summary>
    public ApiBodyBinder Body => _body ??= new ApiBodyBinder(http, bodyLimit ?? options.MaximumBodyBytes, omitsEmpty, _errors);

    /// <summary>The value of a place in the route, as <see cref="ApiRouteTemplate"/> put it there.</summary>
    public string? Route(string name) => _text.Place(name) is { } text ? ApiRouteTemplate.Unprotect(ApiRequestText.Decode(text)) : null;

    public string? Query(string name) => Single(ValuesOf(name), name);

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

        _errors.AddForm(name);
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
        where T : class => members is null ? null : _errors.ParseMembers(members, raw, lists, read, name);

    /// <summary>A value that is JSON; null when there is no text.</summary>
    public T? Json<T>(string? text, string name, JsonValueReader<T> read)
        where T : class => text is null ? null : _errors.Parse(Encoding.UTF8.GetBytes(text), read, name);

    /// <summary>A value that is JSON; null when there is no text.</summary>
    public T? JsonValue<T>(string? text, string name, JsonValueReader<T> read)
        where T : struct => text is null ? null : _errors.Parse(Encoding.UTF8.GetBytes(text), read, name);

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
            values.Add(_errors.Parse(Encoding.UTF8.GetBytes(text), read, name)!);
        }

        return values;
    }

    public T Required<T>(T? value, string name)
        where T : class
    {
        Require(value is not null, name);
        return value!;
    }

    public T RequiredValue<T>(T? value, string name)
        where T : struct
    {
        Require(value is not null, name);
        return value.GetValueOrDefault();
    }

    /// <summary>Answers with what is wrong.</summary>
    public Task WriteProblemAsync() => ApiResponseWriter.ProblemAsync(http, StatusCode, Detail);

    /// <summary>A value may also be missing since it is wrong.</summary>
    private void Require(bool hasValue, string name)
    {
        if (!hasValue && !HasErrors)
        {
            _errors.Add($"The parameter '{name}' is required.");
        }
    }

    private string? Single(IReadOnlyList<string?> values, string name) =>
        _errors.Single(omitsEmpty ? [.. values.Where(value => !string.IsNullOrEmpty(value))] : values, name);

    private string[] ValuesOf(string name) => [.. _text.Query.Where(pair => pair.Key == name).Select(pair => ApiRequestText.Decode(pair.Value))];
}
