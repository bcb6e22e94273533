using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans how parameters become text and text becomes parameters.</summary>
internal sealed class WireText(PlanContext context)
{
    /// <summary>The expression of the text, or the texts, of a parameter; null where it has none.</summary>
    public string ToText(TypeUse use, string variable, bool isRequired) => use.Type switch
    {
        ArrayType { Item.Type: ScalarType { Kind: ScalarKind.String } } => variable,
        ArrayType array => $"{context.Support}.ApiText.Each({variable}, static item => {OfOne(array.Item.Type, "item")})",
        ScalarType { Kind: ScalarKind.String } => variable,
        _ when isRequired => OfOne(use.Type, variable),
        _ => $"{context.Support}.ApiText.Optional({variable}, static item => {OfOne(use.Type, "item")})",
    };

    /// <summary>The expression by which a server reads a value, or values, of text.</summary>
    /// <param name="use">The type.</param>
    /// <param name="text">The expression of the text, or the texts; null where there is none.</param>
    /// <param name="name">The name for messages, as a C# literal.</param>
    /// <param name="isRequired">Whether there must be a value.</param>
    public string Parse(TypeUse use, string text, string name, bool isRequired)
    {
        bool isArray = use.Type is ArrayType;
        ApiType item = use.Type is ArrayType array ? array.Item.Type : use.Type;
        bool isString = item is ScalarType { Kind: ScalarKind.String };
        string value = isString ? text : $"binder.{(isArray ? "Values" : "Value")}<{context.Types.TextOf(item)}>({text}, {name}, {Parser(item)})";
        return !isRequired ? value : $"binder.{(isArray || isString ? "Required" : "RequiredValue")}({value}, {name})";
    }

    /// <summary>Whether the text of a value can have any character, so that a separator in it must be told from one between values.</summary>
    public static bool IsAnyText(ApiType type) =>
        type is not ScalarType { Kind: ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Decimal or ScalarKind.Date or ScalarKind.DateTime or ScalarKind.UnixTimeOrNever };

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
