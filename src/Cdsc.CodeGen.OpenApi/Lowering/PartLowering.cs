using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers the parts of forms of several parts: the members of the schema, as their encoding says.</summary>
internal sealed class PartLowering(SchemaLowering schemas, NodeReading read, ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    /// <summary>Lowers the parts.</summary>
    /// <param name="mediaType">The media type, with its encoding.</param>
    /// <param name="schema">Its schema, an object.</param>
    /// <param name="name">What the names of types start with that have none.</param>
    public IReadOnlyList<ApiPart> Lower(ObjectNode mediaType, SourceNode schema, string name)
    {
        ObjectNode? encodings = read.Object(mediaType, "encoding");
        ObjectShape shape = ObjectShape.Of((ObjectNode)resolver.Follow(schema)!, resolver);
        return [.. shape.Members.Select(member => LowerPart(member, shape.IsRequired(member), encodings, name))];
    }

    private ApiPart LowerPart(ObjectMember member, bool isRequired, ObjectNode? encodings, string name)
    {
        ObjectNode? encoding = encodings?.GetMember(member.Name) is { } given ? read.AsObject(given.Value, given.Name) : null;
        CheckEncoding(encoding, member.Name);
        string? mediaType = encoding?.GetString("contentType") is { } text && text.AsSpan().IndexOfAny('*', ',') < 0 ? text : null;
        SourceNode schema = member.Value;
        bool isRepeated = false;
        if (resolver.Follow(schema) is ObjectNode array && SchemaTypes.SingleOf(array) == "array" && (mediaType is null || !MediaTypes.IsJson(mediaType)))
        {
            isRepeated = true;
            schema = array.Get("items") ?? array;
        }

        ContentKind kind = ContentKind.Bytes;
        TypeUse type = Uses.Bytes;
        if (!IsFile(schema, mediaType))
        {
            type = schemas.Lower(schema, name + "_" + member.Name) with { IsNullable = false };
            bool isText = type.Type is ScalarType && !(mediaType is not null && MediaTypes.IsJson(mediaType));
            kind = isText ? ContentKind.Text : ContentKind.Json;
        }

        return new ApiPart(member.Name, kind, type, isRepeated, mediaType, isRequired, Docs.Of(member.Value, resolver), member.NameLocation);
    }

    /// <summary>Without a type and with a media type, or with nothing at all, a part is bytes (OpenAPI 3.1, section 4.8.14.3).</summary>
    private bool IsFile(SourceNode schema, string? mediaType) => resolver.Follow(schema) switch
    {
        ObjectNode value when value.GetString("format") == "binary" => true,
        ObjectNode value when value.Has("contentMediaType") => !value.Has("contentEncoding"),
        ObjectNode { Members.Count: 0 } or BooleanNode => mediaType is null || !MediaTypes.IsJson(mediaType),
        _ => false,
    };

    private void CheckEncoding(ObjectNode? encoding, string name)
    {
        foreach (ObjectMember member in encoding?.Members ?? [])
        {
            if (member.Name is "headers" or "style" or "explode")
            {
                diagnostics.Add(DiagnosticDescriptors.EncodingLeftOut.At(member.NameLocation, member.Name, name));
            }
        }
    }
}
