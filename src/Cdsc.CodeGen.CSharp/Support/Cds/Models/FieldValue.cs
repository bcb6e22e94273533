namespace Cdsc.CodeGen.Generated.Models;

using global::Cdsc.CodeGen.Support;
using global::System.Collections.Generic;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Text.Json;

/// <summary>
/// The value of a field whose format is only known at run time. What the format doesn't call for comes out of no accessor; of an
/// unknown format every accessor tries.
/// </summary>
/// <param name="Kind">What it should be.</param>
/// <param name="Element">The value as it came; undefined when there is none.</param>
public readonly record struct FieldValue(FieldValueKind Kind, JsonElement Element)
{
    /// <summary>Whether there is no value at all, which differs from null.</summary>
    public bool IsAbsent => Element.ValueKind == JsonValueKind.Undefined;

    /// <summary>Whether the value is null.</summary>
    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    /// <summary>Whether a limit is none.</summary>
    public bool IsInfinite => Element.ValueKind == JsonValueKind.String && Element.ValueEquals("infinite"u8)
        && Kind is FieldValueKind.Integer or FieldValueKind.Number or FieldValueKind.Date or FieldValueKind.DateTime or FieldValueKind.Unknown;

    /// <summary>The value as text, or as the id of a choice.</summary>
    public bool TryGetText([NotNullWhen(true)] out string? value)
    {
        value = Is(FieldValueKind.Text, JsonValueKind.String) ? Element.GetString() : null;
        return value is not null;
    }

    /// <summary>The value as texts, or as the ids of choices.</summary>
    public bool TryGetTextList([NotNullWhen(true)] out IReadOnlyList<string>? value)
    {
        value = null;
        if (!Is(FieldValueKind.TextList, JsonValueKind.Array))
        {
            return false;
        }

        var texts = new List<string>(Element.GetArrayLength());
        foreach (JsonElement item in Element.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String)
            {
                return false;
            }

            texts.Add(item.GetString()!);
        }

        value = texts;
        return true;
    }

    /// <summary>The value as a URL.</summary>
    public bool TryGetUrl(out UriString value)
    {
        bool isUrl = Is(FieldValueKind.Url, JsonValueKind.String);
        value = isUrl ? new UriString(Element.GetString()!) : default;
        return isUrl;
    }

    /// <summary>The value as a boolean.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = Is(FieldValueKind.Boolean, JsonValueKind.True);
        return value || Is(FieldValueKind.Boolean, JsonValueKind.False);
    }

    /// <summary>The value as an integer.</summary>
    public bool TryGetInteger(out long value)
    {
        value = 0;
        return Is(FieldValueKind.Integer, JsonValueKind.Number) && Element.TryGetInt64(out value);
    }

    /// <summary>The value as a number, digit by digit as it came.</summary>
    public bool TryGetNumber(out JsonDecimal value)
    {
        value = default;
        return Is(FieldValueKind.Number, JsonValueKind.Number) && JsonDecimal.TryParse(Element.GetRawText(), out value);
    }

    /// <summary>The value as a file.</summary>
    public bool TryGetFile(out Base64Data value)
    {
        value = default;
        return Is(FieldValueKind.File, JsonValueKind.String) && Base64Data.TryParse(Element.GetString(), out value);
    }

    /// <summary>The value as a date, a distance from today, or no limit.</summary>
    public bool TryGetDate(out RelativeOrAbsoluteDate value)
    {
        value = default;
        return Is(FieldValueKind.Date, JsonValueKind.String) && RelativeOrAbsoluteDate.TryParse(Element.GetString(), out value);
    }

    /// <summary>The value as a moment, a distance from now, or no limit.</summary>
    public bool TryGetDateTime(out RelativeOrAbsoluteDateTime value)
    {
        value = default;
        return Is(FieldValueKind.DateTime, JsonValueKind.String) && RelativeOrAbsoluteDateTime.TryParse(Element.GetString(), out value);
    }

    /// <summary>The value as a key.</summary>
    /// <exception cref="JsonException">The value is an object, but no such key.</exception>
    public bool TryGetKey([NotNullWhen(true)] out JwkPublicEncryptionKey? value)
    {
        value = Is(FieldValueKind.Key, JsonValueKind.Object)
            ? JsonModel.Parse(Element.GetRawText(), JwkPublicEncryptionKeyJsonConverter.ReadValue)
            : null;
        return value is not null;
    }

    /// <summary>The JSON text.</summary>
    public override string ToString() => IsAbsent ? "" : Element.GetRawText();

    private bool Is(FieldValueKind kind, JsonValueKind json) => Element.ValueKind == json && (Kind == kind || Kind == FieldValueKind.Unknown);
}
