namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>What is wrong with a request, for people.</summary>
/// <param name="reading">How exact JSON must be.</param>
internal sealed class ApiRequestErrors(JsonReading reading)
{
    private readonly List<string> _errors = [];

    /// <summary>Whether something is wrong.</summary>
    public bool HasAny => _errors.Count > 0;

    /// <summary>The status code to answer with.</summary>
    public int StatusCode { get; private set; } = 400;

    /// <summary>All that is wrong.</summary>
    public string Detail => string.Join(' ', _errors);

    public void Add(string error) => _errors.Add(error);

    /// <summary>Adds what is answered with a status code of its own.</summary>
    public string Add(int status, string error)
    {
        StatusCode = status;
        _errors.Add(error);
        return error;
    }

    /// <summary>A parameter or part has a value of the wrong form.</summary>
    public void AddForm(string name) => _errors.Add($"The parameter '{name}' has a value of the wrong form.");

    /// <summary>A parameter or part stands more than once.</summary>
    public void AddTwice(string name) => _errors.Add($"The parameter '{name}' stands more than once.");

    /// <summary>The value of which there may be one; null when there is none.</summary>
    public string? Single(IReadOnlyList<string?> values, string name)
    {
        if (values.Count > 1)
        {
            AddTwice(name);
        }

        return values.Count == 0 ? null : values[0];
    }

    /// <summary>A value that is JSON; default when something is wrong with it.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="name">The parameter or part that it is; null for the body.</param>
    public T? Parse<T>(ReadOnlySpan<byte> json, JsonValueReader<T> read, string? name = null)
    {
        try
        {
            return JsonModel.Parse(json, read, reading);
        }
        catch (JsonException exception)
        {
            _errors.Add((name is null ? "" : $"The parameter '{name}' has a value of the wrong form. ") + exception.Message);
            return default;
        }
    }

    /// <summary>An object of its members; default when something is wrong with them, or was with anything before.</summary>
    /// <inheritdoc cref="Parse"/>
    /// <param name="members">The members with their texts.</param>
    /// <param name="raw">The members whose JSON is no string.</param>
    /// <param name="lists">The members that are arrays, with a text for each item.</param>
    /// <param name="read">Reads the object.</param>
    /// <param name="name">The parameter that it is; null for the body.</param>
    public T? ParseMembers<T>(
        IEnumerable<KeyValuePair<string, string>> members, string[] raw, string[] lists, JsonValueReader<T> read, string? name = null)
    {
        ReadOnlyMemory<byte> json = ApiMemberJson.Of(members, raw, lists, AddTwice);
        return HasAny ? default : Parse(json.Span, read, name);
    }
}
