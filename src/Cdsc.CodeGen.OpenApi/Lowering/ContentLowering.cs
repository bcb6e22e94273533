using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers bodies by media type.</summary>
internal sealed class ContentLowering(SchemaLowering schemas, NodeReading read, ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    private readonly PartLowering _parts = new(schemas, read, resolver, diagnostics);

    /// <summary>Lowers the member <c>content</c> of a request body or a response.</summary>
    /// <param name="owner">The body or the response.</param>
    /// <param name="name">What the names of types start with that have none.</param>
    /// <param name="isRequest">Whether it is the body of a request; only these have forms.</param>
    public IReadOnlyList<ApiContent> Lower(ObjectNode owner, string name, bool isRequest)
    {
        var contents = new List<ApiContent>();
        Dictionary<ApiContent, string>? doubts = null;
        foreach (ObjectMember member in read.Object(owner, "content")?.Members ?? [])
        {
            if (read.AsObject(member.Value, member.Name) is { } mediaType)
            {
                (ApiContent content, string? doubt) = LowerContent(mediaType, member, name, isRequest);
                contents.Add(content);
                if (doubt is not null)
                {
                    (doubts ??= new(ReferenceEqualityComparer.Instance)).Add(content, doubt);
                }
            }
        }

        if (ContentChoice.Of(contents) is { } chosen)
        {
            Report(contents, chosen, doubts?.GetValueOrDefault(chosen));
        }

        return contents;
    }

    private void Report(List<ApiContent> contents, ApiContent chosen, string? doubt)
    {
        if (doubt is not null)
        {
            string form = chosen.Kind == ContentKind.Text ? "text" : "bytes";
            diagnostics.Add(DiagnosticDescriptors.UnmappedBody.At(chosen.Location, chosen.MediaType, form, doubt));
        }

        List<ApiContent> others = [.. contents.Where(other => !other.IsSameBodyAs(chosen))];
        if (others.Count > 0)
        {
            string names = string.Join(", ", others.Select(other => $"'{other.MediaType}'"));
            diagnostics.Add(DiagnosticDescriptors.MediaTypesLeftOut.At(
                others[0].Location, $"'{chosen.MediaType}'", names + (others.Count == 1 ? " is" : " are")));
        }
    }

    private (ApiContent Content, string? Doubt) LowerContent(ObjectNode mediaType, ObjectMember member, string name, bool isRequest)
    {
        SourceNode? schema = mediaType.Get("schema");
        (ContentKind kind, string? doubt) = KindOf(member.Name, schema, isRequest);
        TypeUse type = kind switch
        {
            ContentKind.Json => schema is null ? Uses.Any : schemas.Lower(schema, name),
            ContentKind.Form => schema is null ? new TypeUse(new MapType(Uses.Text), IsNullable: false) : schemas.Lower(schema, name),
            ContentKind.Multipart => Uses.Any,
            ContentKind.Text => Uses.Text,
            _ => Uses.Bytes,
        };
        IReadOnlyList<ApiPart> parts = kind == ContentKind.Multipart ? _parts.Lower(mediaType, schema!, name) : [];
        return (new ApiContent(member.Name, kind, type, parts, member.NameLocation), doubt);
    }

    private (ContentKind Kind, string? Doubt) KindOf(string mediaType, SourceNode? schema, bool isRequest)
    {
        if (MediaTypes.IsJson(mediaType))
        {
            return (ContentKind.Json, null);
        }

        if (MediaTypes.IsForm(mediaType))
        {
            return isRequest ? (ContentKind.Form, null) : (ContentKind.Text, "only requests have forms that are mapped to types");
        }

        if (MediaTypes.IsMultipartForm(mediaType))
        {
            bool isObject = isRequest && schema is not null && ObjectShape.IsObject(schema, resolver);
            return isObject ? (ContentKind.Multipart, null) : (ContentKind.Bytes, "only requests have forms that are mapped to types, with an object that has a member for each part");
        }

        // Outside JSON, a schema that says nothing about the value means bytes (OpenAPI 3.1, section 4.8.14.2).
        ObjectNode? value = schema is null ? null : resolver.Follow(schema) as ObjectNode;
        if (value is null || value.Members.Count == 0 || value.GetString("format") == "binary" || value.Has("contentMediaType"))
        {
            return (ContentKind.Bytes, null);
        }

        bool isString = SchemaTypes.SingleOf(value) == "string";
        return mediaType switch
        {
            _ when isString => (ContentKind.Text, null),
            _ when MediaTypes.IsOpen(mediaType) => (ContentKind.Json, null),
            _ when MediaTypes.IsText(mediaType) || MediaTypes.IsXml(mediaType) => (ContentKind.Text, "its schema is no string, and only JSON and forms are mapped to types"),
            _ => (ContentKind.Bytes, "its schema is no string, and only JSON and forms are mapped to types"),
        };
    }
}
