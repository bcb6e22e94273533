namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Makes the JSON object that the members of a form or of a parameter stand for.</summary>
internal static class ApiMemberJson
{
    /// <summary>Stands for all names that are not listed.</summary>
    private const string Others = "*";

    /// <summary>The object; what is wrong is told.</summary>
    /// <param name="members">The members with their texts.</param>
    /// <param name="raw">The members whose JSON is no string, or <c>*</c> for all.</param>
    /// <param name="lists">The members that are arrays, with one text for each item, or <c>*</c> for all.</param>
    /// <param name="fail">Told of a member that stands more than once.</param>
    public static ReadOnlyMemory<byte> Of(IEnumerable<KeyValuePair<string, string>> members, string[] raw, string[] lists, Action<string> fail)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            // Not with a collection of ASP.NET Core: it takes names that differ in case only for one.
            writer.WriteStartObject();
            foreach (IGrouping<string, string> member in members.GroupBy(member => member.Key, member => member.Value, StringComparer.Ordinal))
            {
                writer.WritePropertyName(member.Key);
                bool isRaw = IsListed(raw, member.Key);
                bool isList = IsListed(lists, member.Key);
                if (isList)
                {
                    writer.WriteStartArray();
                }
                else if (member.Skip(1).Any())
                {
                    fail(member.Key);
                }

                foreach (string text in isList ? member : member.Take(1))
                {
                    Write(writer, text, isRaw);
                }

                if (isList)
                {
                    writer.WriteEndArray();
                }
            }

            writer.WriteEndObject();
        }

        return json.WrittenMemory;
    }

    private static bool IsListed(string[] names, string name) => Array.IndexOf(names, name) >= 0 || names is [Others];

    private static void Write(Utf8JsonWriter writer, string text, bool isRaw)
    {
        if (isRaw && IsJson(text))
        {
            writer.WriteRawValue(text);
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    /// <summary>Whether a text is a number, a boolean, an array or an object; anything else is left to be refused as a string.</summary>
    private static bool IsJson(string text) => text is "true" or "false" || JsonDecimal.TryParse(text, out _) || (text is ['{' or '[', ..] && IsValid(text));

    private static bool IsValid(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            while (reader.Read())
            {
                // To the end.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
