using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>
/// Draws instances from a schema, and from nothing else. It knows the shape of values; conditions across members are for
/// <see cref="InstanceRepair"/>, which has already seen to the objects within that have a schema of their own.
/// </summary>
internal sealed class InstanceGenerator(DrawingState state)
{
    private static readonly string[] AllTypes = ["null", "boolean", "integer", "number", "string", "array", "object"];

    private readonly StringGenerator _strings = new(state.Chance, state.Drawing.IsForeign);
    private readonly NumberGenerator _numbers = new(state.Chance);
    private readonly AnyJsonGenerator _any = new(state.Chance);
    private readonly Chance _chance = state.Chance;
    private readonly InstanceDrawing _drawing = state.Drawing;

    /// <summary>Whether members may be left out where a condition doesn't like them.</summary>
    public bool MayLeaveOut => !_drawing.OptionalMembersAlways;

    public JsonNode? Draw(SchemaView schema) => state.Within(() => DrawValue(schema));

    private JsonNode? DrawValue(SchemaView schema)
    {
        if (schema.IsImpossible)
        {
            throw new NotSupportedException("Its schema allows no value.");
        }

        if (schema.Const is { } constant)
        {
            return JsonNode.Parse(constant.GetRawText());
        }

        if (schema.Enum.Count > 0)
        {
            return JsonNode.Parse(_chance.Of(schema.Enum).GetRawText());
        }

        if (schema.Branches.Count > 0)
        {
            return Draw(_chance.Of(NotNull(schema.Branches, b => b.Types is ["null"])));
        }

        return _chance.Of(NotNull(schema.Types ?? AllTypes, t => t == "null")) switch
        {
            "null" => null,
            "boolean" => _chance.OneIn(2),
            "integer" => _numbers.Integer(schema),
            "number" => schema is { Minimum: null, Maximum: null, MultipleOf: null } ? JsonNode.Parse(_any.Number()) : _numbers.Between(schema),
            "string" => schema.Content is { } content ? Text(content) : _strings.Draw(schema),
            "array" => Array(schema),
            _ => schema.Whole is { } part ? Part(part) : Object(schema),
        };
    }

    /// <summary>An object that is valid by itself.</summary>
    private JsonNode? Part(SchemaDocument document)
    {
        // One that isn't is for the repair of the whole.
        _ = state.Part(document).TryDraw(out JsonNode? instance);
        return instance;
    }

    /// <summary>JSON as the text of a string.</summary>
    private string Text(SchemaView content) => new JsonPrinter(_chance).Print(Draw(content));

    private IReadOnlyList<T> NotNull<T>(IReadOnlyList<T> choices, Func<T, bool> isNull) =>
        _drawing.OptionalMembersAlways && !choices.All(isNull) ? [.. choices.Where(c => !isNull(c))] : choices;

    private JsonArray Array(SchemaView schema)
    {
        int most = schema.MaxItems ?? int.MaxValue;
        int fewest = Math.Min(most, Math.Max(schema.MinItems, _drawing.FewestItems));
        int more = state.IsSpent || schema.Items is { IsImpossible: true } ? 0 : _drawing.OptionalMembersAlways ? _chance.Below(2) : _chance.Of([0, 0, 1, 1, 2, _chance.Below(5)]);
        int count = (int)Math.Min(most, (long)fewest + more);
        List<JsonNode?> items = [.. schema.Contains.Select(Draw)];
        while (items.Count < count)
        {
            items.Add(schema.Items is { } item ? Draw(item) : _any.Value(3));
        }

        JsonNode?[] shuffled = [.. schema.HasUniqueItems ? items.DistinctBy(item => item?.ToJsonString() ?? "null", StringComparer.Ordinal) : items];
        _chance.Shuffle(shuffled);
        foreach ((int index, SchemaView first) in schema.FirstItems.Take(shuffled.Length).Index())
        {
            shuffled[index] = Draw(first);
        }

        return new JsonArray(shuffled);
    }

    private JsonObject Object(SchemaView schema)
    {
        // In any order: readers may not expect one.
        var members = new List<KeyValuePair<string, JsonNode?>>();
        foreach ((string name, SchemaView member) in schema.Properties.Where(p => !schema.Forbidden.Contains(p.Key)))
        {
            if (!IsDrawn(schema, name, member))
            {
                continue;
            }

            IReadOnlyList<SchemaView> hints = schema.Hints(name);
            try
            {
                members.Add(new(name, Draw(hints.Count > 0 && _chance.OneIn(3) ? _chance.Of(hints) : member)));
            }
            catch (NotSupportedException) when (_drawing.IsForeign && !schema.Required.Contains(name))
            {
                state.LeftOut++;
            }
        }

        int fewest = schema.MinProperties - members.Count;
        for (int count = Math.Max(fewest, Math.Min(HowManyUndeclared(schema), schema.MaxProperties - members.Count)); count > 0; count--)
        {
            string name = _drawing.UndeclaredMembers ? _any.MemberName() : $"x{members.Count}";
            if (!schema.Properties.ContainsKey(name) && !schema.Forbidden.Contains(name) && members.All(m => m.Key != name))
            {
                members.Add(new(name, Undeclared(schema)));
            }
        }

        KeyValuePair<string, JsonNode?>[] shuffled = [.. members];
        _chance.Shuffle(shuffled);
        return new JsonObject(shuffled);
    }

    // What has one value only is there more often than not, so that items that must be of one kind are.
    private bool IsDrawn(SchemaView schema, string name, SchemaView member) => schema.Required.Contains(name)
        || _drawing.OptionalMembersAlways
        || (!state.IsSpent && !member.IsImpossible && (member.Const is null ? _chance.OneIn(2) : !_chance.OneIn(4)));

    private int HowManyUndeclared(SchemaView schema) => schema.IsClosed || state.IsSpent ? 0 : schema.Values is not null
        ? _drawing.OptionalMembersAlways ? _drawing.FewestItems : _chance.Below(4)
        : _drawing.UndeclaredMembers && !_chance.OneIn(3) ? _chance.Between(1, 4) : 0;

    private JsonNode? Undeclared(SchemaView schema)
    {
        if (schema.Values is { } values)
        {
            return Draw(values);
        }

        return _drawing.UndeclaredMembersAreTexts ? _chance.Text(20) : _chance.OneIn(8) ? _any.Deep(40) : _any.Value(4);
    }
}
