using Cdsc.CodeGen.Lists;

namespace Cdsc.CodeGen.Model;

/// <summary>Has other types stand where types are used. What uses none of those stays the same object.</summary>
/// <param name="typeOf">The identity that stands in place of another one; that one itself where nothing changes.</param>
internal sealed class UseChange(Func<TypeId, TypeId> typeOf)
{
    /// <summary>A type with what it uses.</summary>
    public NamedType Of(NamedType type) => type switch
    {
        ObjectType value => Of(value),
        ChoiceType choice when ChangedItems.Of(choice.Options, Of) is { } options => choice with { Options = options },
        UnionType union when ChangedItems.Of(union.Cases, Of) is { } cases => union with { Cases = cases },
        _ => type,
    };

    /// <summary>An operation with what it uses. Where its URL is found is said by the names of types, which no other type stands for.</summary>
    public ApiOperation Of(ApiOperation operation) => operation with
    {
        Parameters = ChangedItems.Of(operation.Parameters, Of) ?? operation.Parameters,
        RequestBody = operation.RequestBody is { } body && ChangedItems.Of(body.Content, Of) is { } content ? body with { Content = content } : operation.RequestBody,
        Responses = ChangedItems.Of(operation.Responses, Of) ?? operation.Responses,
    };

    private ObjectType Of(ObjectType type)
    {
        IReadOnlyList<ApiProperty>? properties = ChangedItems.Of(type.Properties, Of);
        TypeUse? additional = type.Additional is { } use ? Of(use) : null;
        return properties is null && ReferenceEquals(additional, type.Additional)
            ? type
            : type with { Properties = properties ?? type.Properties, Additional = additional };
    }

    private ApiProperty Of(ApiProperty property) => Of(property.Type) is var type && ReferenceEquals(type, property.Type) ? property : property with { Type = type };

    private UnionCase Of(UnionCase one) => typeOf(one.Type) is var id && id == one.Type ? one : one with { Type = id };

    private ApiParameter Of(ApiParameter parameter) => Of(parameter.Type) is var type && ReferenceEquals(type, parameter.Type) ? parameter : parameter with { Type = type };

    private ApiHeader Of(ApiHeader header) => Of(header.Type) is var type && ReferenceEquals(type, header.Type) ? header : header with { Type = type };

    private ApiPart Of(ApiPart part) => Of(part.Type) is var type && ReferenceEquals(type, part.Type) ? part : part with { Type = type };

    private ApiContent Of(ApiContent content)
    {
        TypeUse type = Of(content.Type);
        IReadOnlyList<ApiPart>? parts = ChangedItems.Of(content.Parts, Of);
        return parts is null && ReferenceEquals(type, content.Type) ? content : content with { Type = type, Parts = parts ?? content.Parts };
    }

    private ApiResponse Of(ApiResponse response)
    {
        IReadOnlyList<ApiHeader>? headers = ChangedItems.Of(response.Headers, Of);
        IReadOnlyList<ApiContent>? content = ChangedItems.Of(response.Content, Of);
        return headers is null && content is null ? response : response with { Headers = headers ?? response.Headers, Content = content ?? response.Content };
    }

    private TypeUse Of(TypeUse use) => Of(use.Type) is var type && ReferenceEquals(type, use.Type) ? use : use with { Type = type };

    private ApiType Of(ApiType type) => type switch
    {
        TypeReference reference => typeOf(reference.Id) is var id && id == reference.Id ? reference : new TypeReference(id),
        ArrayType array => Of(array.Item) is var item && ReferenceEquals(item, array.Item) ? array : new ArrayType(item),
        MapType map => Of(map.Value) is var value && ReferenceEquals(value, map.Value) ? map : new MapType(value),
        _ => type,
    };
}
