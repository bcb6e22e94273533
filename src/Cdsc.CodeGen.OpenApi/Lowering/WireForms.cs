using Cdsc.CodeGen.Lists;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Settles how parameters, headers and forms travel, once it is known what every type is: what OpenAPI leaves undefined
/// becomes text, with a warning.
/// </summary>
internal sealed class WireForms(IReadOnlyList<NamedType> types, DiagnosticBag diagnostics)
{
    private readonly ApiTypeIndex _types = new(types);

    /// <summary>An operation of which every part can travel.</summary>
    public ApiOperation Settle(ApiOperation operation) => operation with
    {
        Parameters = ChangedItems.Of(operation.Parameters, Settle) ?? operation.Parameters,
        RequestBody = operation.RequestBody is { } body && ChangedItems.Of(body.Content, Settle) is { } content ? body with { Content = content } : operation.RequestBody,
        Responses = ChangedItems.Of(operation.Responses, Settle) ?? operation.Responses,
    };

    /// <summary>Only requests have forms.</summary>
    private ApiResponse Settle(ApiResponse response) => ChangedItems.Of(response.Headers, Settle) is { } headers ? response with { Headers = headers } : response;

    private ApiParameter Settle(ApiParameter parameter)
    {
        if (parameter.Style == ParameterStyle.Json)
        {
            return parameter with { Type = parameter.Type with { IsNullable = false } };
        }

        TypeUse type = Plain(parameter.Type, parameter.Name, parameter.Location, mayBeObject: true);
        ParameterStyle style = (parameter.Style, type.Type) switch
        {
            (ParameterStyle.Label or ParameterStyle.Matrix, _) => parameter.Style,
            (_, ScalarType) => ParameterStyle.Single,
            (_, TypeReference) when IsValue(type.Type) => ParameterStyle.Single,
            (ParameterStyle.DeepObject, ArrayType) => ParameterStyle.Repeated,
            _ => parameter.Style,
        };
        if (parameter.Style == ParameterStyle.DeepObject && style == ParameterStyle.Repeated)
        {
            diagnostics.Add(DiagnosticDescriptors.UndefinedText.At(
                parameter.Location, parameter.Name, "the style 'deepObject' is for objects", "each item is sent by itself"));
        }

        if (MembersOf(type.Type).Any(member => !CanBeMember(member, style)))
        {
            diagnostics.Add(DiagnosticDescriptors.UndefinedText.At(
                parameter.Location, parameter.Name, "a member of it is no single value", "such members are sent as JSON"));
        }

        bool isExploded = style != ParameterStyle.Single && parameter.IsExploded;
        return ReferenceEquals(type, parameter.Type) && style == parameter.Style && isExploded == parameter.IsExploded
            ? parameter
            : parameter with { Type = type, Style = style, IsExploded = isExploded };
    }

    private ApiHeader Settle(ApiHeader header)
    {
        TypeUse type = Plain(header.Type, header.Name, header.Location, mayBeObject: false);
        return ReferenceEquals(type, header.Type) ? header : header with { Type = type };
    }

    private ApiContent Settle(ApiContent content)
    {
        if (content.IsForm && !_types.IsObject(content.Type.Type))
        {
            diagnostics.Add(DiagnosticDescriptors.UnmappedBody.At(content.Location, content.MediaType, "text", "its schema is no object"));
            return content with { Kind = ContentKind.Text, Type = Uses.Text };
        }

        return ChangedItems.Of(content.Parts, Settle) is { } parts ? content with { Parts = parts } : content;
    }

    private ApiPart Settle(ApiPart part) =>
        part.Kind == ContentKind.Json && part.MediaType is null && IsValue(part.Type.Type) && part.Type.Type is not AnyType
            ? part with { Kind = ContentKind.Text, Type = part.Type.Type is TypeReference reference && IsChoiceOfValues(reference) ? Uses.Text : part.Type }
            : part;

    /// <summary>A type that can be text: a value, an array of values or, where that is defined, an object.</summary>
    private TypeUse Plain(TypeUse use, string name, SourceLocation location, bool mayBeObject)
    {
        switch (use.Type)
        {
            case AnyType:
            case TypeReference reference when IsChoiceOfValues(reference):
                return Uses.Text;
            case ArrayType array when IsValue(array.Item.Type):
                return new TypeUse(new ArrayType(array.Item.Type is AnyType || (array.Item.Type is TypeReference item && IsChoiceOfValues(item)) ? Uses.Text : array.Item with { IsNullable = false }), IsNullable: false);
            case ArrayType:
                diagnostics.Add(DiagnosticDescriptors.UndefinedText.At(location, name, "its items are no single values", "each item is a string"));
                return new TypeUse(new ArrayType(Uses.Text), IsNullable: false);
            case { } value when IsValue(value) || (mayBeObject && _types.IsObject(value)):
                return use.IsNullable ? use with { IsNullable = false } : use;
            default:
                diagnostics.Add(DiagnosticDescriptors.UndefinedText.At(location, name, "it is neither a value nor an array of values", "it is a string"));
                return Uses.Text;
        }
    }

    private bool IsValue(ApiType type) => type switch
    {
        AnyType => true,
        ScalarType scalar => scalar.Kind != ScalarKind.Binary,
        TypeReference reference => _types.Find(reference.Id) is EnumType || IsChoiceOfValues(reference),
        _ => false,
    };

    /// <summary>Whichever value it is, it has a text.</summary>
    private bool IsChoiceOfValues(TypeReference reference) =>
        _types.Find(reference.Id) is ChoiceType choice
        && choice.Options.All(option => option.Type is ScalarType || (option.Type is TypeReference inner && _types.Find(inner.Id) is EnumType));

    private IEnumerable<ApiType> MembersOf(ApiType type) =>
        type is MapType map ? [map.Value.Type] : _types.PropertiesOf(type).Select(property => property.Type.Type);

    /// <summary>An array in an object is defined only where every item can stand for itself.</summary>
    private bool CanBeMember(ApiType type, ParameterStyle style) =>
        IsValue(type) || (style.RepeatsItems() && type is ArrayType array && IsValue(array.Item.Type));
}
