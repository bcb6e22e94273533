using System.Text.Json;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Tells what a document is from where it was fetched and what members it has.</summary>
internal static class TypeGuess
{
    /// <summary>How many members a schema describes that can be told by them.</summary>
    private const int TellingMembers = 4;

    private static readonly (string Path, string Type)[] WellKnown =
    [
        ("/.well-known/cds-server-metadata.json", "ServerMetadata"),
        ("/.well-known/oauth-authorization-server", "AuthorizationServerMetadata"),
    ];

    /// <summary>The types of GeoJSON (RFC 7946), whose objects have little else in common.</summary>
    private static readonly string[] GeoJsonTypes =
        ["FeatureCollection", "Feature", "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"];

    /// <summary>The name of the schema that fits; null when none does.</summary>
    /// <param name="document">The document.</param>
    /// <param name="schemas">The schemas that there are.</param>
    /// <param name="nearest">The schema that comes nearest in any case; null when there is none for objects.</param>
    public static string? Of(InstanceDocument document, SchemaBook schemas, out string? nearest)
    {
        nearest = null;
        if (document.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? uri)
            && Array.Find(WellKnown, known => uri.AbsolutePath.StartsWith(known.Path, StringComparison.Ordinal)) is { Type: { } type } && schemas.TryGet(type, out _))
        {
            return type;
        }

        if (document.Value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (document.Value.TryGetProperty("type", out JsonElement kind) && kind.ValueKind == JsonValueKind.String
            && GeoJsonTypes.Contains(kind.GetString(), StringComparer.Ordinal) && schemas.TryGet("GeoJson", out _))
        {
            return "GeoJson";
        }

        var members = document.Value.EnumerateObject().Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var best = schemas.All
            .Where(schema => schema.Required.Count > 0 && schema.Required.Any(members.Contains))
            .Select(schema => (Schema: schema, Distance: schema.Required.Count(name => !members.Contains(name)) + members.Count(name => !schema.Declared.Contains(name))))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Schema.Compiled.IsValid(document.Value) ? 0 : 1)
            .ThenByDescending(pair => pair.Schema.Required.Count)
            .ThenBy(pair => pair.Schema.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        nearest = best.Schema?.Name;
        return best.Schema is { } schema && IsNear(schema, best.Distance, members) ? schema.Name : null;
    }

    /// <summary>Others may add members, so these count less where a document has half of what the schema describes.</summary>
    private static bool IsNear(NamedSchema schema, int distance, HashSet<string> members) =>
        distance * 2 <= members.Count + 1 || (schema.Declared.Count >= TellingMembers && members.IsSupersetOf(schema.Required) && schema.Declared.Count(members.Contains) * 2 > schema.Declared.Count);
}
