using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans how objects become members of text, and members of text become objects.</summary>
internal sealed class ObjectText(PlanContext context)
{
    /// <summary>The expression of the members of an object.</summary>
    public string Members(TypeUse use, string variable, bool repeats) =>
        $"{context.Support}.ApiText.Members<{context.Types.TextOf(use.Type)}>({variable}, {context.Types.Writer(use)}, repeats: {CSharpText.Literal(repeats)})";

    /// <summary>The expression of an object of its members, of which there may be none.</summary>
    public string Parse(TypeUse use, string members, string name, bool repeats) =>
        $"binder.Members<{context.Types.TextOf(use.Type)}>({members}, {name}, {context.Types.Reader(use)}, {Raw(use.Type, repeats)}, {Lists(use.Type, repeats)})";

    /// <summary>The names of the members; null for a map, which has any.</summary>
    public IReadOnlyList<string>? NamesOf(ApiType type) =>
        type is MapType ? null : [.. context.Index.PropertiesOf(type).Select(property => property.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The members whose text is JSON, as a C# list.</summary>
    public string Raw(ApiType type, bool repeats) => ListOf(type, value => IsRaw(value, repeats));

    /// <summary>The members that are arrays with a text for each item, as a C# list.</summary>
    public string Lists(ApiType type, bool repeats) => ListOf(type, value => repeats && value is ArrayType);

    private string ListOf(ApiType type, Func<ApiType, bool> isIn)
    {
        IEnumerable<string> names = type is MapType map
            ? isIn(map.Value.Type) ? ["*"] : []
            : context.Index.PropertiesOf(type).Where(property => isIn(property.Type.Type)).Select(property => property.Name).Distinct(StringComparer.Ordinal);
        return $"[{string.Join(", ", names.Select(CSharpText.Literal))}]";
    }

    private bool IsRaw(ApiType type, bool repeats) => type switch
    {
        ScalarType scalar => scalar.Kind is ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Decimal or ScalarKind.UnixTimeOrNever,
        ArrayType array when repeats => IsRaw(array.Item.Type, repeats: false),
        _ => type is ArrayType || context.Index.IsObject(type),
    };
}
