using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Knows bodies that are mere bytes or mere text: without a type in OpenAPI 3.1, strings in 3.0.</summary>
internal static class UnstructuredBodies
{
    /// <summary>Gives the schema of such a body its type.</summary>
    /// <param name="mediaType">The media type object of OpenAPI 3.0.</param>
    /// <param name="name">The media type.</param>
    /// <param name="source">What the media type object was made of.</param>
    public static void WriteType(JsonObject mediaType, string name, ObjectNode source)
    {
        string type = name.Split(';')[0].Trim();
        if (IsStructured(type) || !SaysNothing(source.Get("schema")))
        {
            return;
        }

        var schema = mediaType["schema"] as JsonObject;
        mediaType["schema"] = schema ??= [];
        schema["type"] = "string";
        if (!type.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
        {
            schema["format"] = "binary";
        }
    }

    private static bool IsStructured(string type) =>
        type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("json", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("xml", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("yaml", StringComparison.OrdinalIgnoreCase)
        || type.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static bool SaysNothing(SourceNode? schema) => schema switch
    {
        null or BooleanNode { Value: true } => true,
        ObjectNode value => value.Members.All(member => member.Name
            is "title" or "description" or "externalDocs" or "contentMediaType" or "$comment" or "deprecated"
            || member.Name.StartsWith("x-", StringComparison.Ordinal)),
        _ => false,
    };
}
