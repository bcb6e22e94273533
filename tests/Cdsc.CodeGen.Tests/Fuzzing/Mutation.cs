using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Fuzzing;

/// <summary>Makes of a valid text one that may be valid: by characters, by tokens, or by what they stand for.</summary>
internal static partial class Mutation
{
    private static readonly string[] Odd =
    [
        "null", "true", "false", "0", "-1", "1e999", "12345678901234567890", "0.1", "\"\"", "\"x\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"\":{}}",
        "{\"$ref\":\"#\"}", "{\"$ref\":\"#/\"}", "{\"$ref\":\"\"}", "{\"$ref\":\"#/components/schemas/Thing\"}", "{\"$ref\":5}", "{\"$ref\":\"x.yaml#/a\"}", "{\"$ref\":\"cdsc:/cds-wg1-01/openapi.yaml\"}",
        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}", "{\"type\":[\"string\",\"null\"]}", "{\"type\":\"array\"}", "{\"allOf\":[]}", "{\"oneOf\":[true,false]}", "{\"anyOf\":[{}]}",
        "{\"enum\":[]}", "{\"enum\":[null]}", "{\"enum\":[1,\"1\",1.0]}", "{\"const\":{}}", "{\"not\":{}}", "{\"items\":{\"$ref\":\"#\"}}", "{\"discriminator\":{\"propertyName\":\"x\"}}",
        "\"object\"", "\"array\"", "\"string\"", "\"integer\"", "\"path\"", "\"query\"", "\"3.0.3\"", "\"3.1.0\"", "\"2.0\"", "\"default\"", "\"200\"", "\"2XX\"", "\"application/json\"", "\"*/*\"", "\"^(a+)+$\"",
    ];

    private static readonly string[] Tokens =
    [
        "&a ", "*a", "!!str ", "!x ", "<<: ", "? ", "- ", ": ", "|", ">", "|+", "#", "%", "@", "`", "\"", "'", "{", "}", "[", "]", ",", "\n", "\r\n", "\t", "  ", "---\n", "...\n", "\\", "\\u", "~", "=",
        "0x1F", "0o7", ".inf", ".nan", "yes", "2024-01-01", "$ref: '#'", "allOf: [{}]", "\ufeff", "\u2028", "\0", "\u0085", "\ud800",
    ];

    /// <summary>A text that comes of another by one to three changes.</summary>
    /// <param name="text">The text: JSON or YAML.</param>
    /// <param name="pool">Another such text, to take parts from.</param>
    /// <param name="chance">Decides.</param>
    public static string Of(string text, string pool, Chance chance)
    {
        for (int left = chance.Of([1, 1, 1, 2, 3]); left > 0; left--)
        {
            text = chance.Below(6) switch
            {
                0 => ByCharacter(text, chance),
                1 => ByLine(text, pool, chance),
                2 => ByToken(text, pool, chance),
                _ => ByStructure(text, chance),
            };
        }

        return text;
    }

    /// <summary>The text as UTF-8, or nearly so.</summary>
    /// <param name="text">The text.</param>
    /// <param name="chance">Decides which byte becomes another; null for none.</param>
    public static byte[] BytesOf(string text, Chance? chance)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (chance is not null && bytes.Length > 0)
        {
            bytes[chance.Below(bytes.Length)] = (byte)chance.Below(256);
        }

        return bytes;
    }

    private static string ByCharacter(string text, Chance chance)
    {
        int at = chance.Below(text.Length + 1);
        int length = Math.Min(chance.Of([1, 1, 2, 10, 100]), text.Length - at);
        return chance.Below(5) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, ((char)chance.Below(chance.OneOf(128, 0x10000))).ToString()),
            2 => text.Insert(at, string.Concat(Enumerable.Repeat(text.Substring(at, length), chance.Of([1, 2, 50])))),
            3 => text[..at],
            _ => text.Remove(at, length).Insert(at, chance.Characters("aZ09 \n\"'{}[]:,-#&*!|>%@`\\/$", length)),
        };
    }

    private static string ByLine(string text, string pool, Chance chance)
    {
        List<string> lines = [.. text.Split('\n')];
        string[] others = pool.Split('\n');
        int at = chance.Below(lines.Count);
        switch (chance.Below(5))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, chance.Of(others));
                break;
            case 2:
                lines[at] = new string(' ', chance.Below(12)) + lines[at].TrimStart();
                break;
            case 3:
                int other = chance.Below(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            default:
                lines.InsertRange(at, lines.GetRange(at, Math.Min(chance.Below(10), lines.Count - at)));
                break;
        }

        return string.Join('\n', lines);
    }

    private static string ByToken(string text, string pool, Chance chance)
    {
        Match[] tokens = [.. Token().Matches(text).Cast<Match>()];
        if (tokens.Length == 0)
        {
            return chance.Of(Tokens);
        }

        Match token = chance.Of<Match>(tokens);
        Match[] others = [.. Token().Matches(pool).Cast<Match>()];
        string replacement = chance.Below(3) switch
        {
            0 => chance.Of(Tokens),
            1 when others.Length > 0 => chance.Of(others).Value,
            _ => chance.Of(tokens).Value,
        };
        return chance.OneIn(2) ? text.Insert(token.Index, replacement) : text.Remove(token.Index, token.Length).Insert(token.Index, replacement);
    }

    /// <summary>Changes the value that a text stands for, and writes it as JSON, which YAML is as well.</summary>
    private static string ByStructure(string text, Chance chance)
    {
        if (Parsed(text) is not { } root)
        {
            return ByCharacter(text, chance);
        }

        List<JsonNode> containers = [];
        Collect(root, containers);
        if (containers.Count == 0)
        {
            return ByCharacter(text, chance);
        }

        JsonNode target = chance.Of(containers);
        switch (target)
        {
            case JsonObject { Count: > 0 } value:
                ChangeObject(value, chance.Of(containers), chance);
                break;
            case JsonArray { Count: > 0 } array:
                ChangeArray(array, chance.Of(containers), chance);
                break;
            case JsonObject value:
                value["x"] = OddValue(chance);
                break;
            case JsonArray array:
                array.Add(OddValue(chance));
                break;
        }

        return root.ToJsonString(new JsonSerializerOptions { MaxDepth = 1000, WriteIndented = chance.OneIn(2) });
    }

    private static void ChangeObject(JsonObject value, JsonNode other, Chance chance)
    {
        string name = chance.Of([.. value.Select(member => member.Key)]);
        switch (chance.Below(6))
        {
            case 0:
                value.Remove(name);
                break;
            case 1:
                value[name] = other.DeepClone();
                break;
            case 2:
                JsonNode? kept = value[name]?.DeepClone();
                value.Remove(name);
                value[chance.OneOf(name + " 2", "", "x-" + name, name.ToUpperInvariant(), "$ref", "allOf", "items", "properties", "type", "😀", new string('n', 300))] = kept;
                break;
            case 3 when other is JsonObject source && source.Count > 0:
                string from = chance.Of([.. source.Select(member => member.Key)]);
                value[from] = source[from]?.DeepClone();
                break;
            case 4:
                value[name] = new JsonObject { [chance.OneOf("allOf", "anyOf", "oneOf", "items", "not", "schema", "additionalProperties")] = chance.OneIn(2) ? value[name]?.DeepClone() : new JsonArray(value[name]?.DeepClone(), OddValue(chance)) };
                break;
            default:
                value[name] = OddValue(chance);
                break;
        }
    }

    private static void ChangeArray(JsonArray array, JsonNode other, Chance chance)
    {
        int at = chance.Below(array.Count);
        switch (chance.Below(4))
        {
            case 0:
                array.RemoveAt(at);
                break;
            case 1:
                array.Insert(at, array[chance.Below(array.Count)]?.DeepClone());
                break;
            case 2:
                array[at] = other.DeepClone();
                break;
            default:
                array[at] = OddValue(chance);
                break;
        }
    }

    private static JsonNode? OddValue(Chance chance) => JsonNode.Parse(chance.Of(Odd));

    private static JsonNode? Parsed(string text)
    {
        try
        {
            if (SourceParser.Parse(new SourceText("x.yaml", text), new DiagnosticBag()) is not { } node)
            {
                return null;
            }

            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { MaxDepth = 500 }))
            {
                JsonText.WriteData(writer, node);
            }

            return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()), documentOptions: new JsonDocumentOptions { MaxDepth = 500 });
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // Half of a surrogate pair, which is text to YAML; such a text is changed in other ways.
            return null;
        }
    }

    private static void Collect(JsonNode? node, List<JsonNode> containers)
    {
        if (node is JsonObject or JsonArray)
        {
            containers.Add(node);
            foreach (JsonNode? child in node is JsonObject value ? value.Select(member => member.Value) : (JsonArray)node)
            {
                Collect(child, containers);
            }
        }
    }

    [GeneratedRegex("""[A-Za-z0-9_$./-]+|"[^"\n]*"|'[^'\n]*'|[^\sA-Za-z0-9]""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
