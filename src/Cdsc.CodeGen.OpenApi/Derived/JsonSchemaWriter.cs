using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Writes the schemas of a document as self-contained JSON Schema 2020-12 files. Members that only OpenAPI knows
/// are left out, the permalink becomes <c>$comment</c>, so that a strict validator accepts them.
/// </summary>
public sealed class JsonSchemaWriter
{
    /// <summary>The formats of JSON Schema 2020-12, validation, section 7.3; OpenAPI's own mean nothing there.</summary>
    internal static IReadOnlySet<string> StandardFormats { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6",
        "uri", "uri-reference", "iri", "iri-reference", "uuid", "uri-template", "json-pointer", "relative-json-pointer", "regex",
    };

    private readonly OpenApiDocument _document;
    private readonly Utf8JsonWriter _writer;
    private readonly SourceNode _root;
    private readonly SortedSet<string> _pending = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceNode> _definitions = new(StringComparer.Ordinal);

    private JsonSchemaWriter(OpenApiDocument document, SourceNode root, Utf8JsonWriter writer)
    {
        _document = document;
        _root = root;
        _writer = writer;
    }

    /// <summary>Writes one file for every schema that the document lists.</summary>
    /// <param name="document">The document.</param>
    /// <param name="idBase">What stands before <c>NAME.schema.json</c> in <c>$id</c>; ends with a slash.</param>
    public static IEnumerable<GeneratedFile> ToFiles(OpenApiDocument document, string idBase)
    {
        var names = new FileNames();
        foreach (ObjectMember member in SchemaNames.TypesOf(document.Root).OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            string path = $"{document.Name}/{names.Take(member.Name)}.schema.json";
            SourceNode schema = document.Resolver.Follow(member.Value)!;
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions))
            {
                new JsonSchemaWriter(document, schema, writer).WriteRoot(idBase + path);
            }

            yield return new GeneratedFile(path, Encoding.UTF8.GetString(stream.ToArray()) + "\n");
        }
    }

    private void WriteRoot(string id)
    {
        _writer.WriteStartObject();
        _writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        _writer.WriteString("$id", id);
        if (_root is ObjectNode schema)
        {
            WriteMembers(schema);
        }

        // Writing a definition may meet further ones; each is written once.
        if (_definitions.Count > 0)
        {
            _writer.WriteStartObject("$defs");
            while (_pending.Min is { } next)
            {
                _pending.Remove(next);
                _writer.WritePropertyName(next);
                Write(_definitions[next], NodeKind.Schema);
            }

            _writer.WriteEndObject();
        }

        _writer.WriteEndObject();
    }

    private void Write(SourceNode node, NodeKind kind)
    {
        if (kind == NodeKind.Data)
        {
            JsonText.WriteData(_writer, node);
            return;
        }

        switch (node)
        {
            case ObjectNode value when kind == NodeKind.Schema:
                _writer.WriteStartObject();
                WriteMembers(value);
                _writer.WriteEndObject();
                break;
            case ObjectNode map:
                _writer.WriteStartObject();
                foreach (ObjectMember member in map.Members)
                {
                    _writer.WritePropertyName(member.Name);
                    Write(member.Value, NodeKinds.OfMember(kind, member.Name));
                }

                _writer.WriteEndObject();
                break;
            case ArrayNode array:
                _writer.WriteStartArray();
                foreach (SourceNode item in array.Items)
                {
                    Write(item, NodeKinds.OfItem(kind));
                }

                _writer.WriteEndArray();
                break;
            default:
                JsonText.WriteScalar(_writer, node);
                break;
        }
    }

    private void WriteMembers(ObjectNode schema)
    {
        foreach (ObjectMember member in schema.Members)
        {
            switch (member.Name)
            {
                case "$ref" when member.Value is StringNode reference:
                    _writer.WriteString("$ref", ReferenceText(reference));
                    break;
                case "externalDocs":
                    if (!schema.Has("$comment") && Docs.Of(schema).Url is { } url)
                    {
                        _writer.WriteString("$comment", url);
                    }

                    break;
                case "format" when member.Value is not StringNode { Value: var format } || !StandardFormats.Contains(format):
                    break;
                case "discriminator" or "xml" or "example":
                    break;
                default:
                    if (!member.Name.StartsWith("x-", StringComparison.Ordinal))
                    {
                        _writer.WritePropertyName(member.Name);
                        Write(member.Value, NodeKinds.OfMember(NodeKind.Schema, member.Name));
                    }

                    break;
            }
        }
    }

    private string ReferenceText(StringNode reference)
    {
        SourceNode target = _document.Resolver.Resolve(reference)!;
        SourceNode followed = _document.Resolver.Follow(target)!;
        if (followed.Id == _root.Id)
        {
            return "#";
        }

        string name = _document.Names.NameOf(followed.Id);
        if (_definitions.TryAdd(name, followed))
        {
            _pending.Add(name);
        }

        return "#/$defs/" + JsonPointer.Escape(name);
    }
}
