using System.Text.Json;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Authorization details as they stand in forms and URLs: JSON in a text.</summary>
internal static class AuthorizationDetails
{
    /// <summary>The details; none without a text, null when the text is something else.</summary>
    public static IReadOnlyList<AuthorizationDetail>? Parse(string? json)
    {
        if (json is null)
        {
            return [];
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select(element => JsonModel.Parse(element.GetRawText(), AuthorizationDetailJsonConverter.ReadValue))]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
