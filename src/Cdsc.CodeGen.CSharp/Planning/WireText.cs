using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans how parameters become text and text becomes parameters.</summary>
internal sealed class WireText(PlanContext context)
{
    /// <summary>Whether a type can be a parameter: a scalar, a list of values, or an array of these.</summary>
    public bool IsParameter(TypeUse use) => use.Type switch
    {
        ArrayType array => array.Item.Type is not ArrayType && IsParameter(array.Item),
        TypeReference reference => context.Index[reference.Id] is EnumType,
        ScalarType scalar => scalar.Kind != ScalarKind.Binary,
        _ => false,
    };

    /// <summary>The expression of the text, or the texts, of a parameter; null where it has none.</summary>
    public string ToText(TypeUse use, string variable, bool isRequired) => use.Type switch
    {
        ArrayType { Item.Type: ScalarType { Kind: ScalarKind.String } } => variable,
        ArrayType array => $"{context.Support}.ApiText.Each({variable}, static item => {OfOne(array.Item.Type, "item")})",
        ScalarType { Kind: ScalarKind.String } => variable,
        _ when isRequired => OfOne(use.Type, variable),
        _ => $"{context.Support}.ApiText.Optional({variable}, static item => {OfOne(use.Type, "item")})",
    };

    /// <summary>The expression that a server reads a parameter with.</summary>
    public string Bind(ApiParameter parameter, string wireName)
    {
        string name = CSharpText.Literal(parameter.Name);
        string wire = CSharpText.Literal(wireName);
        string one = parameter.In switch
        {
            ParameterIn.Path => $"binder.Route({wire})",
            ParameterIn.Query => $"binder.Query({wire})",
            _ => $"binder.Header({wire})",
        };
        string text = parameter.Style switch
        {
            ParameterStyle.Repeated => $"binder.QueryRepeated({wire})",
            ParameterStyle.CommaDelimited => $"{context.Support}.ApiRequestBinder.Split({one}, ',')",
            ParameterStyle.SpaceDelimited => $"{context.Support}.ApiRequestBinder.Split({one}, ' ')",
            _ => one,
        };
        ApiType item = parameter.Type.Type is ArrayType array ? array.Item.Type : parameter.Type.Type;
        bool isArray = parameter.Type.Type is ArrayType;
        bool isString = item is ScalarType { Kind: ScalarKind.String };
        string value = isString ? text : $"binder.{(isArray ? "Values" : "Value")}<{context.Types.TextOf(item)}>({text}, {name}, {Parser(item)})";
        return !parameter.IsRequired ? value : $"binder.{(isArray || isString ? "Required" : "RequiredValue")}({value}, {name})";
    }

    /// <summary>The expression of the text of one value.</summary>
    public string OfOne(ApiType type, string variable) => type switch
    {
        TypeReference => variable + ".Value",
        ScalarType scalar => scalar.Kind switch
        {
            ScalarKind.String => variable,
            ScalarKind.Secret => variable + ".Reveal()",
            ScalarKind.UnixTimeOrNever => $"{context.Support}.ApiText.Of({variable}.Seconds)",
            ScalarKind.Boolean or ScalarKind.Int64 or ScalarKind.Int32 or ScalarKind.Date => $"{context.Support}.ApiText.Of({variable})",
            _ => variable + ".Text",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a parameter."),
    };

    private string Parser(ApiType type)
    {
        if (type is ScalarType scalar)
        {
            return $"{context.Support}.ApiParse.{scalar.Kind}";
        }

        string text = context.Types.TextOf(type);
        return $"static (string text, out {text} value) => {{ value = new {text}(text); return true; }}";
    }
}
