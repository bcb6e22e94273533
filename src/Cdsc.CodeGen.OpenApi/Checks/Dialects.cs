namespace Cdsc.CodeGen.OpenApi;

/// <summary>The dialects of JSON Schema that schemas of OpenAPI 3.1 and 3.2 are of, unless they say otherwise.</summary>
internal static class Dialects
{
    /// <summary>Whether a value says that its schemas are of another one.</summary>
    /// <param name="value">A schema or a document.</param>
    /// <param name="member">Which of its members says so.</param>
    public static bool IsForeign(SourceNode? value, string member) => (value as ObjectNode)?.GetString(member) is { } dialect
        && dialect.TrimEnd('#') is not "https://json-schema.org/draft/2020-12/schema"
        && !dialect.StartsWith("https://spec.openapis.org/oas/3.", StringComparison.Ordinal);
}
