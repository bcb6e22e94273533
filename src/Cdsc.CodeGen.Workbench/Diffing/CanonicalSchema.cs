using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>The text of schemas that is the same when they demand the same: without words, in one order, and with names for references.</summary>
internal sealed class CanonicalSchema(OpenApiDocument document, Func<string, string> nameOf)
{
    /// <summary>Whether a keyword demands nothing.</summary>
    public static bool IsAnnotation(string keyword) =>
        keyword is "title" or "description" or "summary" or "externalDocs" or "example" or "examples" or "deprecated" or "$comment" or "readOnly" or "writeOnly" or "xml"
        || keyword.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>The text of a value.</summary>
    public string Of(SourceNode node, NodeKind kind)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(writer, node, kind, keyword: "");
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void Write(Utf8JsonWriter writer, SourceNode node, NodeKind kind, string keyword)
    {
        switch (node)
        {
            case ObjectNode value:
                writer.WriteStartObject();
                foreach (ObjectMember member in value.Members.OrderBy(member => member.Name, StringComparer.Ordinal).Where(member => kind != NodeKind.Schema || !IsAnnotation(member.Name)))
                {
                    writer.WritePropertyName(member.Name);
                    if (kind == NodeKind.Schema && member is { Name: "$ref", Value: StringNode reference })
                    {
                        writer.WriteStringValue(NameOf(reference));
                    }
                    else
                    {
                        Write(writer, member.Value, NodeKinds.OfMember(kind, member.Name), member.Name);
                    }
                }

                writer.WriteEndObject();
                break;
            case ArrayNode array:
                writer.WriteStartArray();
                bool isSet = keyword is "required" or "enum" or "type" && array.Items.All(item => item is StringNode);
                foreach (SourceNode item in isSet ? array.Items.OrderBy(item => ((StringNode)item).Value, StringComparer.Ordinal) : array.Items.AsEnumerable())
                {
                    Write(writer, item, NodeKinds.OfItem(kind), "");
                }

                writer.WriteEndArray();
                break;
            default:
                JsonText.WriteScalar(writer, node);
                break;
        }
    }

    private string NameOf(StringNode reference) =>
        document.Resolver.Resolve(reference) is { } target ? nameOf(document.Names.NameOf((document.Resolver.Follow(target) ?? target).Id)) : reference.Value;
}
