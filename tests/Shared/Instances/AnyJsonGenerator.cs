using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>Draws JSON that no schema describes: what extensions may bring.</summary>
internal sealed class AnyJsonGenerator(Chance chance)
{
    private static readonly string[] Names =
        ["", " ", "a.b", "$", "$id", "$ref", "$type", "__proto__", "AdditionalMembers", "Id", "ID", "Name", "\0", "😀", "\u00e9", "e\u0301", "x\"y", "examplespec_total"];

    private static readonly string[] Numbers =
        ["0", "-0", "1e3", "1E+3", "1.50", "0.0", "-0.0e-0", "1e400", "-1E-400", "9007199254740993", "1234567890123456789012345678901234567890", "0.1234567890123456789012345678901234567890"];

    public string MemberName() => chance.OneIn(2) ? chance.Of(Names) : chance.Text(8);

    public string Number() => !chance.OneIn(3)
        ? chance.Of(Numbers)
        : $"{chance.Of(["", "-"])}{chance.Between(1, 9)}{chance.Digits(chance.Below(40))}{chance.Of(["", ".0", ".50", "e2", "E-07", ".1e+0"])}";

    /// <summary>Any value.</summary>
    /// <param name="depth">How many levels may follow below it.</param>
    public JsonNode? Value(int depth) => chance.Below(depth > 0 ? 8 : 6) switch
    {
        0 => null,
        1 => chance.OneIn(2),
        2 or 3 => JsonNode.Parse(Number()),
        4 or 5 => chance.Text(12),
        6 => Array(depth),
        _ => Object(depth),
    };

    /// <summary>A value within many arrays and objects.</summary>
    public JsonNode Deep(int levels)
    {
        JsonNode? value = Value(2);
        for (; levels > 0; levels--)
        {
            value = chance.OneIn(2) ? new JsonArray(value) : new JsonObject { [MemberName()] = value };
        }

        return value!;
    }

    private JsonArray Array(int depth)
    {
        var array = new JsonArray();
        for (int count = chance.Below(4); count > 0; count--)
        {
            array.Add(Value(depth - 1));
        }

        return array;
    }

    private JsonObject Object(int depth)
    {
        var value = new JsonObject();
        for (int count = chance.Below(4); count > 0; count--)
        {
            value[MemberName()] = Value(depth - 1);
        }

        return value;
    }
}
