using System.Globalization;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A declared value somewhere in an instance, and the path that errors about it must name.</summary>
/// <param name="Path">The path.</param>
/// <param name="Schema">What the value must be.</param>
/// <param name="IsRequired">Whether it is a member that must be there.</param>
/// <param name="Steps">The names and indexes that lead there.</param>
internal sealed record Place(string Path, SchemaView Schema, bool IsRequired, IReadOnlyList<object> Steps)
{
    /// <summary>All places of an instance but the instance itself.</summary>
    public static IEnumerable<Place> In(JsonNode? instance, SchemaView schema) =>
        Below(instance, new Place("$", schema, false, []));

    /// <summary>A copy of the instance in which the value is replaced.</summary>
    public string With(JsonNode instance, JsonNode? value) => Changed(instance, (parent, step) =>
    {
        if (parent is JsonArray array)
        {
            array[(int)step] = value;
        }
        else
        {
            parent[(string)step] = value;
        }
    });

    /// <summary>A copy of the instance in which the member is left out.</summary>
    public string Without(JsonNode instance) => Changed(instance, (parent, step) => parent.AsObject().Remove((string)step));

    /// <summary>A copy of the instance in which the member stands twice, the second time under the same name written in another way.</summary>
    public string Twice(JsonNode instance, string writtenName)
    {
        const string Mark = "stands twice";
        string json = Changed(instance, (parent, step) => parent.AsObject().Add(Mark, parent[(string)step]?.DeepClone()));
        return json.Replace($"\"{Mark}\"", $"\"{writtenName}\"", StringComparison.Ordinal);
    }

    private static IEnumerable<Place> Below(JsonNode? node, Place at)
    {
        at = at with { Schema = at.Schema.For(Json.Parse(node?.ToJsonString() ?? "null")) };
        IEnumerable<(JsonNode? Node, Place Place)> inner = node switch
        {
            _ when at.Schema.IsUntyped => [],
            JsonArray array => array.Select((item, i) => (item, at.Item(i))),
            JsonObject value when at.Schema.Values is not null => value.Select(m => (m.Value, at.Entry(m.Key))),
            JsonObject value => value.Where(m => at.Schema.Properties.ContainsKey(m.Key)).Select(m => (m.Value, at.Member(m.Key))),
            _ => [],
        };
        foreach ((JsonNode? child, Place place) in inner)
        {
            yield return place;
            foreach (Place below in Below(child, place))
            {
                yield return below;
            }
        }
    }

    private Place Item(int index) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Path}[{index}]"), Schema.Items!, false, [.. Steps, index]);

    private Place Entry(string name) => new($"{Path}.{name}", Schema.Values!, false, [.. Steps, name]);

    private Place Member(string name) => new($"{Path}.{name}", Schema.Properties[name], Schema.Required.Contains(name), [.. Steps, name]);

    private string Changed(JsonNode instance, Action<JsonNode, object> change)
    {
        JsonNode copy = instance.DeepClone();
        JsonNode parent = copy;
        foreach (object step in Steps.SkipLast(1))
        {
            parent = step is int index ? parent[index]! : parent[(string)step]!;
        }

        change(parent, Steps[^1]);
        return copy.ToJsonString();
    }
}
