using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Makes JSON of a tree with positions.</summary>
internal static class JsonNodes
{
    /// <summary>A value as it stands; numbers keep their text.</summary>
    public static JsonNode? Of(SourceNode node)
    {
        switch (node)
        {
            case ObjectNode value:
                var result = new JsonObject();
                foreach (ObjectMember member in value.Members)
                {
                    result.Add(member.Name, Of(member.Value));
                }

                return result;
            case ArrayNode array:
                return new JsonArray([.. array.Items.Select(Of)]);
            case StringNode text:
                return JsonValue.Create(text.Value);
            case NumberNode number:
                return JsonNode.Parse(number.Text);
            case BooleanNode flag:
                return JsonValue.Create(flag.Value);
            case NullNode:
                return null;
            default:
                throw new InvalidOperationException($"There is no JSON of {node.GetType().Name}.");
        }
    }
}
