using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers bodies by media type.</summary>
internal sealed class ContentLowering(SchemaLowering schemas, NodeReading read, DiagnosticBag diagnostics)
{
    /// <summary>Lowers the member <c>content</c> of a request body or a response.</summary>
    public IReadOnlyList<ApiContent> Lower(ObjectNode owner, string name)
    {
        var contents = new List<ApiContent>();
        foreach (ObjectMember member in read.Object(owner, "content")?.Members ?? [])
        {
            if (read.AsObject(member.Value, member.Name) is { } mediaType)
            {
                contents.Add(new ApiContent(member.Name, TypeOf(mediaType, member, name), member.NameLocation));
            }
        }

        return contents;
    }

    private TypeUse TypeOf(ObjectNode mediaType, ObjectMember member, string name)
    {
        SourceNode? schema = mediaType.Get("schema");
        TypeUse type = schema is null ? new TypeUse(new AnyType(), IsNullable: false) : schemas.Lower(schema, name);
        if (MediaTypes.IsJson(member.Name))
        {
            return type;
        }

        // Outside JSON, a schema that says nothing about the value means bytes (OpenAPI 3.1, section 4.8.14.2).
        bool isBytes = schema is ObjectNode value && (value.GetString("format") == "binary" || value.Has("contentMediaType"));
        switch (type.Type)
        {
            case AnyType:
            case ScalarType { Kind: ScalarKind.String } when isBytes:
                return new TypeUse(new ScalarType(ScalarKind.Binary), IsNullable: false);
            case ScalarType { Kind: ScalarKind.String }:
            case TypeReference when MediaTypes.IsForm(member.Name):
                return type;
            default:
                diagnostics.Add(DiagnosticDescriptors.UnsupportedOperation.At(
                    member.NameLocation, $"a body of the media type '{member.Name}' is supported as bytes, as text, or as a form that is an object"));
                return type;
        }
    }
}
