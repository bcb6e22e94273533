using System.Globalization;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// Draws instances from a schema, and from nothing else. It knows the shape of values; conditions across members are for
/// <see cref="InstanceRepair"/>, which has already seen to the objects within that have a schema of their own.
/// </summary>
internal sealed class InstanceGenerator(Chance chance, InstanceDrawing drawing)
{
    private static readonly string[] AllTypes = ["null", "boolean", "integer", "number", "string", "array", "object"];

    private readonly StringGenerator _strings = new(chance);
    private readonly AnyJsonGenerator _any = new(chance);
    private readonly Dictionary<string, ValidDrawing> _parts = new(StringComparer.Ordinal);

    /// <summary>Whether members may be left out where a condition doesn't like them.</summary>
    public bool MayLeaveOut => !drawing.OptionalMembersAlways;

    public JsonNode? Draw(SchemaView schema)
    {
        if (schema.Const is { } constant)
        {
            return JsonNode.Parse(constant.GetRawText());
        }

        if (schema.Enum.Count > 0)
        {
            return JsonNode.Parse(chance.Of(schema.Enum).GetRawText());
        }

        if (schema.Branches.Count > 0)
        {
            return Draw(chance.Of(NotNull(schema.Branches, b => b.Types is ["null"])));
        }

        return chance.Of(NotNull(schema.Types ?? AllTypes, t => t == "null")) switch
        {
            "null" => null,
            "boolean" => chance.OneIn(2),
            "integer" => Integer(schema),
            "number" => JsonNode.Parse(_any.Number()),
            "string" => schema.Content is { } content ? Text(content) : _strings.Draw(schema),
            "array" => Array(schema),
            _ => schema is { IsWhole: true, Name: { } name } ? Part(name) : Object(schema),
        };
    }

    /// <summary>An object that is valid by itself.</summary>
    private JsonNode? Part(string name)
    {
        if (!_parts.TryGetValue(name, out ValidDrawing? part))
        {
            part = new ValidDrawing(name, chance, drawing);
            _parts.Add(name, part);
        }

        // One that isn't is for the repair of the whole.
        _ = part.TryDraw(out JsonNode? instance);
        return instance;
    }

    /// <summary>JSON as the text of a string.</summary>
    private string Text(SchemaView content) => new JsonPrinter(chance).Print(Draw(content));

    private IReadOnlyList<T> NotNull<T>(IReadOnlyList<T> choices, Func<T, bool> isNull) =>
        drawing.OptionalMembersAlways && !choices.All(isNull) ? [.. choices.Where(c => !isNull(c))] : choices;

    private JsonArray Array(SchemaView schema)
    {
        int most = schema.MaxItems ?? int.MaxValue;
        int fewest = Math.Min(most, Math.Max(schema.MinItems, drawing.FewestItems));
        int more = drawing.OptionalMembersAlways ? chance.Below(2) : chance.Of([0, 0, 1, 1, 2, chance.Below(5)]);
        int count = (int)Math.Min(most, (long)fewest + more);
        List<JsonNode?> items = [.. schema.Contains.Select(Draw)];
        while (items.Count < count)
        {
            items.Add(schema.Items is { } item ? Draw(item) : _any.Value(3));
        }

        JsonNode?[] shuffled = [.. items];
        chance.Shuffle(shuffled);
        return new JsonArray(shuffled);
    }

    private JsonObject Object(SchemaView schema)
    {
        // In any order: readers may not expect one.
        var members = new List<KeyValuePair<string, JsonNode?>>();
        foreach ((string name, SchemaView member) in schema.Properties.Where(p => !schema.Forbidden.Contains(p.Key)))
        {
            if (IsDrawn(schema, name, member))
            {
                IReadOnlyList<SchemaView> hints = schema.Hints(name);
                members.Add(new(name, Draw(hints.Count > 0 && chance.OneIn(3) ? chance.Of(hints) : member)));
            }
        }

        for (int count = HowManyUndeclared(schema); count > 0; count--)
        {
            string name = drawing.UndeclaredMembers ? _any.MemberName() : $"x{members.Count}";
            if (!schema.Properties.ContainsKey(name) && !schema.Forbidden.Contains(name) && members.All(m => m.Key != name))
            {
                members.Add(new(name, Undeclared(schema)));
            }
        }

        KeyValuePair<string, JsonNode?>[] shuffled = [.. members];
        chance.Shuffle(shuffled);
        return new JsonObject(shuffled);
    }

    // What has one value only is there more often than not, so that items that must be of one kind are.
    private bool IsDrawn(SchemaView schema, string name, SchemaView member) => schema.Required.Contains(name)
        || drawing.OptionalMembersAlways
        || (member.Const is null ? chance.OneIn(2) : !chance.OneIn(4));

    private int HowManyUndeclared(SchemaView schema) => schema.Values is not null
        ? drawing.OptionalMembersAlways ? drawing.FewestItems : chance.Below(4)
        : drawing.UndeclaredMembers && !chance.OneIn(3) ? chance.Between(1, 4) : 0;

    private JsonNode? Undeclared(SchemaView schema)
    {
        if (schema.Values is { } values)
        {
            return Draw(values);
        }

        return drawing.UndeclaredMembersAreTexts ? chance.Text(20) : chance.OneIn(8) ? _any.Deep(40) : _any.Value(4);
    }

    /// <summary>
    /// In the form without point and exponent: <c>1.0</c> is an integer to a schema, but the generated types refuse it
    /// by design.
    /// </summary>
    private JsonNode Integer(SchemaView schema)
    {
        (long first, long last) = schema.Formats.Contains("int32") ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);
        long[] values = [0, 1, -1, 200, 503, first, last, chance.Between(int.MinValue, int.MaxValue)];
        long value = chance.Of([.. values.Where(v => v >= (schema.Minimum ?? first))]);
        return JsonNode.Parse(value.ToString(CultureInfo.InvariantCulture))!;
    }
}
