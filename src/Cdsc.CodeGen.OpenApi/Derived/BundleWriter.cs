using System.Buffers;
using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Writes the self-contained form of a document: every schema it reaches stands under <c>components.schemas</c>,
/// every reference stays inside, and examples of other files are taken in.
/// </summary>
public sealed class BundleWriter
{
    /// <summary>Parts of other files are written wherever they are used, and those can use others.</summary>
    private const int MaximumInlined = 100_000;

    private readonly OpenApiDocument _document;
    private readonly Utf8JsonWriter _writer;
    private readonly bool _forLibrary;
    private int _inlined;
    private int _depth;

    private BundleWriter(OpenApiDocument document, Utf8JsonWriter writer, bool forLibrary)
    {
        _document = document;
        _writer = writer;
        _forLibrary = forLibrary;
    }

    /// <summary>Writes the bundle as a file, ending with a line end.</summary>
    public static GeneratedFile ToFile(OpenApiDocument document) =>
        new(document.Name + ".openapi.json", Encoding.UTF8.GetString(document.Bundle) + "\n");

    /// <summary>Writes the bundle.</summary>
    internal static byte[] Write(OpenApiDocument document) => Write(document, forLibrary: false).ToArray();

    /// <summary>
    /// Writes the bundle for Microsoft.OpenApi, which neither knows schemas that are <c>true</c> or <c>false</c> nor a
    /// <c>const</c> that is an object or an array: it gets others of the same meaning.
    /// </summary>
    internal static ReadOnlyMemory<byte> WriteForLibrary(OpenApiDocument document) => Write(document, forLibrary: true);

    private static ReadOnlyMemory<byte> Write(OpenApiDocument document, bool forLibrary)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.WriterOptions with { Indented = !forLibrary }))
        {
            new BundleWriter(document, writer, forLibrary).WriteRoot();
        }

        return buffer.WrittenMemory;
    }

    private void WriteRoot()
    {
        _writer.WriteStartObject();
        foreach (ObjectMember member in _document.Root.Members)
        {
            _writer.WritePropertyName(member.Name);
            if (member.Name == "components" && member.Value is ObjectNode components)
            {
                WriteComponents(components);
            }
            else
            {
                Write(member.Value, NodeKinds.OfMember(NodeKind.OpenApi, member.Name));
            }
        }

        if (!_document.Root.Has("components") && _document.ExternalSchemas.Count > 0)
        {
            _writer.WritePropertyName("components");
            _writer.WriteStartObject();
            WriteSchemas([]);
            _writer.WriteEndObject();
        }

        _writer.WriteEndObject();
    }

    private void WriteComponents(ObjectNode components)
    {
        _writer.WriteStartObject();
        if (!components.Has("schemas") && _document.ExternalSchemas.Count > 0)
        {
            WriteSchemas([]);
        }

        foreach (ObjectMember member in components.Members)
        {
            if (member.Name == "schemas" && member.Value is ObjectNode schemas)
            {
                WriteSchemas(schemas.Members);
            }
            else
            {
                _writer.WritePropertyName(member.Name);
                Write(member.Value, NodeKinds.OfMember(NodeKind.OpenApi, member.Name));
            }
        }

        _writer.WriteEndObject();
    }

    /// <summary>
    /// Writes what the document lists and what it reaches, in the order of the names. An overlaid document has them in that
    /// order already, with what its actions added behind, as any tool would leave them.
    /// </summary>
    private void WriteSchemas(IReadOnlyList<ObjectMember> listed)
    {
        var schemas = new OrderedDictionary<string, SourceNode>(StringComparer.Ordinal);
        foreach (ObjectMember member in listed)
        {
            // An entry that points at another file is that file's place in the bundle.
            bool isPlace = SchemaNames.IsPlace(member.Value)
                && _document.Resolver.Resolve(ReferenceResolver.ReferenceOf(member.Value)!) is { } target && target.File != _document.File;
            schemas.Add(member.Name, isPlace ? WithWords((ObjectNode)member.Value) : member.Value);
        }

        foreach ((TypeId id, SourceNode schema) in _document.ExternalSchemas.OrderBy(schema => _document.Names.NameOf(schema.Key), StringComparer.Ordinal))
        {
            schemas.TryAdd(_document.Names.NameOf(id), schema);
        }

        _writer.WriteStartObject("schemas");
        foreach ((string name, SourceNode schema) in _document.IsOverlaid ? schemas : schemas.OrderBy(schema => schema.Key, StringComparer.Ordinal).AsEnumerable())
        {
            _writer.WritePropertyName(name);
            Write(schema, NodeKind.Schema);
        }

        _writer.WriteEndObject();
    }

    /// <summary>What an entry refers to, with the words beside the reference in place of its own.</summary>
    private SourceNode WithWords(ObjectNode place)
    {
        SourceNode target = _document.Resolver.Follow(place)!;
        if (place.Members.Count == 1 || target is not ObjectNode schema)
        {
            return target;
        }

        List<ObjectMember> words = [.. place.Members.Where(member => member.Name != "$ref")];
        return schema.With([.. schema.Members.Where(member => !words.Exists(word => word.Name == member.Name)), .. words]);
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
            case BooleanNode flag when kind == NodeKind.Schema && _forLibrary:
                WriteBooleanSchema(flag.Value);
                break;
            case ObjectNode value when kind == NodeKind.OpenApi && TryInline(value, out SourceNode? target):
                if (++_inlined > MaximumInlined || _depth > SourceParser.MaximumDepth)
                {
                    throw new BundleTooLargeException(
                        target, _depth > SourceParser.MaximumDepth ? $"{SourceParser.MaximumDepth} parts of other files in each other" : $"{MaximumInlined} uses of parts of other files");
                }

                _depth++;
                Write(target, kind);
                _depth--;
                break;
            case ObjectNode value:
                WriteObject(value, kind);
                break;
            case ArrayNode array:
                _writer.WriteStartArray();
                foreach (SourceNode item in array.Items)
                {
                    Write(item, kind == NodeKind.OpenApiMap ? NodeKind.OpenApi : NodeKinds.OfItem(kind));
                }

                _writer.WriteEndArray();
                break;
            default:
                JsonText.WriteScalar(_writer, node);
                break;
        }
    }

    private void WriteObject(ObjectNode value, NodeKind kind)
    {
        _writer.WriteStartObject();
        foreach (ObjectMember member in value.Members)
        {
            if (member.Name == "$ref" && kind == NodeKind.Schema && member.Value is StringNode reference)
            {
                _writer.WriteString("$ref", SchemaReference(reference));
            }
            else if (member.Name == "$ref" && kind == NodeKind.OpenApi && member.Value is StringNode back && IsInside(back, out SourceNode? inside))
            {
                _writer.WriteString("$ref", "#" + NodePath.ToPointer(inside.Path));
            }
            else if (member.Name == "const" && kind == NodeKind.Schema && _forLibrary && member.Value is ObjectNode or ArrayNode)
            {
                _writer.WriteStartArray("enum");
                JsonText.WriteData(_writer, member.Value);
                _writer.WriteEndArray();
            }
            else if (_forLibrary && member.Value is ObjectNode or ArrayNode && UnreadValues.Has(member.Name, kind))
            {
                UnreadValues.WriteEmpty(_writer, member);
            }
            else if (member.Name == "externalValue" && kind == NodeKind.OpenApi && ExampleOf(member.Value) is { } example)
            {
                _writer.WritePropertyName("value");
                JsonText.WriteData(_writer, example);
            }
            else
            {
                // These two are booleans more often than not, and every reader knows them so.
                bool isUsual = member.Value is BooleanNode && member.Name is "additionalProperties" or "unevaluatedProperties";
                _writer.WritePropertyName(member.Name);
                Write(member.Value, isUsual ? NodeKind.Data : NodeKinds.OfMember(kind, member.Name));
            }
        }

        _writer.WriteEndObject();
    }

    private void WriteBooleanSchema(bool value)
    {
        _writer.WriteStartObject();
        if (!value)
        {
            _writer.WriteStartObject("not");
            _writer.WriteEndObject();
        }

        _writer.WriteEndObject();
    }

    /// <summary>A part of another file that is no schema has no place under components, so it is written where it is used.</summary>
    private bool TryInline(ObjectNode value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SourceNode? target)
    {
        target = null;
        return ReferenceResolver.ReferenceOf(value) is { } reference
            && (target = _document.Resolver.Resolve(reference)) is not null && target.File != _document.File;
    }

    private bool IsInside(StringNode reference, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SourceNode? target)
    {
        target = _document.Resolver.Resolve(reference);
        return target is not null && target.File == _document.File;
    }

    private string SchemaReference(StringNode reference) =>
        _document.Resolver.Resolve(reference) switch
        {
            { } target when target.File == _document.File => "#" + NodePath.ToPointer(target.Path),
            { } target => "#/components/schemas/" + JsonPointer.Escape(_document.Names.NameOf(target.Id)),
            null => reference.Value,
        };

    private SourceNode? ExampleOf(SourceNode externalValue) =>
        externalValue is StringNode file ? _document.Resolver.Resolve(file) : null;
}
