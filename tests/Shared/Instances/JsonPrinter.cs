using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>Writes JSON in one of its many ways: with or without white space, any character escaped or not.</summary>
internal sealed class JsonPrinter(Chance chance)
{
    private const string Escaped = "\"\\/\b\f\n\r\t";
    private const string EscapeLetters = "\"\\/bfnrt";

    private readonly StringBuilder _text = new();

    public string Print(JsonNode? node)
    {
        _text.Clear();
        Value(node);
        return _text.ToString();
    }

    private void Value(JsonNode? node)
    {
        Space();
        switch (node?.GetValueKind())
        {
            case JsonValueKind.Object:
                Between('{', '}', [.. node.AsObject()], Member);
                break;
            case JsonValueKind.Array:
                Between('[', ']', [.. node.AsArray()], Value);
                break;
            case JsonValueKind.String:
                String(node.GetValue<string>());
                break;
            default:
                _text.Append(node?.ToJsonString() ?? "null");
                break;
        }

        Space();
    }

    private void Member(KeyValuePair<string, JsonNode?> member)
    {
        Space();
        String(member.Key);
        Space();
        _text.Append(':');
        Value(member.Value);
    }

    private void Between<T>(char start, char end, T[] items, Action<T> print)
    {
        _text.Append(start);
        for (int i = 0; i < items.Length; i++)
        {
            _text.Append(i > 0 ? "," : "");
            print(items[i]);
        }

        Space();
        _text.Append(end);
    }

    private void String(string text)
    {
        bool isPlain = chance.OneIn(2);
        _text.Append('"');
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool mustEscape = rune.Value is < ' ' or '"' or '\\';
            if (mustEscape || (!isPlain && chance.OneIn(4)))
            {
                Escape(rune.ToString());
            }
            else
            {
                _text.Append(rune.ToString());
            }
        }

        _text.Append('"');
    }

    private void Escape(string character)
    {
        int letter = Escaped.IndexOf(character, StringComparison.Ordinal);
        if (letter >= 0 && chance.OneIn(2))
        {
            _text.Append('\\').Append(EscapeLetters[letter]);
            return;
        }

        foreach (char c in character)
        {
            _text.Append("\\u").Append(((int)c).ToString(chance.Of(["x4", "X4"]), CultureInfo.InvariantCulture));
        }
    }

    private void Space() => _text.Append(chance.OneIn(12) ? chance.Of([" ", "\n", "\r\n", "\t", "  "]) : "");
}
