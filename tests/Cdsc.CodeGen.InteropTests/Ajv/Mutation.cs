using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>Copies of an instance that differ in one place.</summary>
internal static class Mutation
{
    /// <summary>For each value in the instance, a copy without it and a copy with null in its place.</summary>
    public static IEnumerable<JsonNode> Of(JsonNode? instance)
    {
        int count = Places(instance).Count();
        for (int i = 0; i < count; i++)
        {
            JsonNode without = instance!.DeepClone();
            Places(without).ElementAt(i).Remove();
            yield return without;

            JsonNode withNull = instance.DeepClone();
            Places(withNull).ElementAt(i).SetNull();
            yield return withNull;
        }
    }

    /// <summary>The place of each value at any depth, in reading order; the whole instance has none.</summary>
    private static IEnumerable<(Action Remove, Action SetNull)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value)
            .Prepend((() => members.Remove(member.Key), () => members[member.Key] = null))),
        JsonArray items => Enumerable.Range(0, items.Count).SelectMany(i => Places(items[i])
            .Prepend((() => items.RemoveAt(i), () => items[i] = null))),
        _ => [],
    };
}
