using System.Text.Json;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Targets;

/// <summary>Parts that many things have.</summary>
internal static class JsonParts
{
    extension(Utf8JsonWriter writer)
    {
        /// <summary>A member that is an array of objects.</summary>
        public void WriteArray<T>(string name, IEnumerable<T> items, Action<T> writeMembers)
        {
            writer.WriteStartArray(name);
            foreach (T item in items)
            {
                writer.WriteStartObject();
                writeMembers(item);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        /// <summary>A member that is a number or null.</summary>
        public void WriteNumberOrNull(string name, int? value)
        {
            if (value is { } number)
            {
                writer.WriteNumber(name, number);
            }
            else
            {
                writer.WriteNull(name);
            }
        }

        /// <summary>The member <c>documentation</c>.</summary>
        public void WriteDocumentation(Documentation documentation)
        {
            writer.WriteStartObject("documentation");
            writer.WriteString("summary", documentation.Summary);
            writer.WriteString("description", documentation.Description);
            writer.WriteString("url", documentation.Url);
            writer.WriteEndObject();
        }

        /// <summary>The member <c>location</c>.</summary>
        public void WriteLocation(SourceLocation location)
        {
            writer.WriteStartObject("location");
            writer.WriteString("file", location.File);
            writer.WriteNumber("line", location.Line);
            writer.WriteNumber("column", location.Column);
            writer.WriteString("pointer", location.Pointer);
            writer.WriteEndObject();
        }
    }

    /// <summary>The name of a value of an enumeration, as JSON has it.</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
