using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>How derived documents are written: indented by two spaces, LF, readable text unescaped.</summary>
internal static class JsonText
{
    /// <summary>The options of every derived document.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        // These documents are files, never parts of an HTML page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = SourceParser.MaximumDepth * 2,
    };

    /// <summary>Writes a value as it stands, references and all.</summary>
    public static void WriteData(Utf8JsonWriter writer, SourceNode node)
    {
        switch (node)
        {
            case ObjectNode value:
                writer.WriteStartObject();
                foreach (ObjectMember member in value.Members)
                {
                    writer.WritePropertyName(member.Name);
                    WriteData(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case ArrayNode array:
                writer.WriteStartArray();
                foreach (SourceNode item in array.Items)
                {
                    WriteData(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteScalar(writer, node);
                break;
        }
    }

    /// <summary>Writes a value that has no parts; numbers keep their text.</summary>
    public static void WriteScalar(Utf8JsonWriter writer, SourceNode node)
    {
        switch (node)
        {
            case StringNode text:
                writer.WriteStringValue(text.Value);
                break;
            case NumberNode number when !writer.Options.Indented:
                writer.WriteRawValue(number.Text, skipInputValidation: true);
                break;
            case NumberNode number:
                using (JsonDocument parsed = JsonDocument.Parse(number.Text))
                {
                    // Not WriteRawValue: that leaves out the line break before it.
                    parsed.RootElement.WriteTo(writer);
                }

                break;
            case BooleanNode flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
