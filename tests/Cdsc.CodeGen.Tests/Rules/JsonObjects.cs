using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>Looks for objects in documents.</summary>
internal static class JsonObjects
{
    /// <summary>The value, if it is an object, and all objects in it.</summary>
    public static IEnumerable<JsonObject> In(JsonNode? node) => node switch
    {
        JsonObject value => value.SelectMany(member => In(member.Value)).Prepend(value),
        JsonArray array => array.SelectMany(In),
        _ => [],
    };
}
