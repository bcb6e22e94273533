using System.Text.Json;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// What Microsoft.OpenApi keeps and never looks into: examples, and extensions it has no reader for. In many a document they
/// are more than all the rest, so that it gets empty ones.
/// </summary>
internal static class UnreadValues
{
    /// <summary>Whether a member holds such a value.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="kind">What the object around it is.</param>
    public static bool Has(string name, NodeKind kind) => kind switch
    {
        NodeKind.OpenApi => name is "example" or "value" || IsExtension(name),
        NodeKind.Schema => name is "example" || IsExtension(name),
        _ => false,
    };

    /// <summary>Writes a member with an empty array or object.</summary>
    public static void WriteEmpty(Utf8JsonWriter writer, ObjectMember member)
    {
        if (member.Value is ArrayNode)
        {
            writer.WriteStartArray(member.Name);
            writer.WriteEndArray();
        }
        else
        {
            writer.WriteStartObject(member.Name);
            writer.WriteEndObject();
        }
    }

    /// <summary>Under these two beginnings the library itself writes what older versions have no keyword for.</summary>
    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal)
        && !name.StartsWith("x-oai-", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("x-jsonschema-", StringComparison.OrdinalIgnoreCase);
}
