using System.Globalization;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// Draws instances from a schema, and from nothing else. It knows the shape of values; conditions across members are for
/// <see cref="InstanceRepair"/>.
/// </summary>
internal sealed class InstanceGenerator(Chance chance, InstanceDrawing drawing)
{
    private static readonly string[] AllTypes = ["null", "boolean", "integer", "number", "string", "array", "object"];

    private readonly StringGenerator _strings = new(chance);
    private readonly AnyJsonGenerator _any = new(chance);

    public JsonNode? Draw(SchemaView schema)
    {
        if (schema.Const is { } constant)
        {
            return JsonNode.Parse(constant.GetRawText());
        }

        if (schema.Branches.Count > 0)
        {
            return Draw(chance.Of(schema.Branches));
        }

        string[] types = [.. (schema.Types.Count == 0 ? AllTypes : schema.Types).Where(t => t != "null" || !drawing.OptionalMembersAlways)];
        return chance.Of(types) switch
        {
            "null" => null,
            "boolean" => chance.OneIn(2),
            "integer" => Integer(schema.Format),
            "number" => JsonNode.Parse(_any.Number()),
            "string" => _strings.Draw(schema),
            "array" => Array(schema),
            _ => Object(schema),
        };
    }

    private JsonArray Array(SchemaView schema)
    {
        var array = new JsonArray();
        for (int count = drawing.FewestItems + chance.Of([0, 0, 1, 1, 2, chance.Below(5)]); count > 0; count--)
        {
            array.Add(schema.Items is { } items ? Draw(items) : _any.Value(3));
        }

        return array;
    }

    private JsonObject Object(SchemaView schema)
    {
        // In any order: readers may not expect one.
        var members = new List<KeyValuePair<string, JsonNode?>>();
        foreach ((string name, SchemaView member) in schema.Properties)
        {
            if (schema.Required.Contains(name) || drawing.OptionalMembersAlways || chance.OneIn(2))
            {
                members.Add(new(name, Draw(member)));
            }
        }

        for (int count = drawing.UndeclaredMembers && !chance.OneIn(3) ? chance.Between(1, 4) : 0; count > 0; count--)
        {
            string name = _any.MemberName();
            if (!schema.Properties.ContainsKey(name) && members.All(m => m.Key != name))
            {
                members.Add(new(name, chance.OneIn(8) ? _any.Deep(40) : _any.Value(4)));
            }
        }

        KeyValuePair<string, JsonNode?>[] shuffled = [.. members];
        chance.Shuffle(shuffled);
        return new JsonObject(shuffled);
    }

    /// <summary>
    /// In the form without point and exponent: <c>1.0</c> is an integer to a schema, but the generated types refuse it
    /// by design.
    /// </summary>
    private JsonNode Integer(string? format)
    {
        (long first, long last) = format == "int32" ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);
        long value = chance.Of([0, 1, -1, 200, 503, first, last, chance.Between(int.MinValue, int.MaxValue)]);
        return JsonNode.Parse(value.ToString(CultureInfo.InvariantCulture))!;
    }
}
