using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>
/// The one place that maps types of the model to C#: the type's text, whether it is a value type, and the
/// functions that read and write it. Every text starts with <c>global::</c>, so that nothing of a consumer can
/// capture it.
/// </summary>
/// <param name="context">The names, the named types and the namespaces.</param>
internal sealed class CSharpTypes(PlanContext context)
{
    private string Core => context.Core;

    /// <summary>The text of a type, without its nullability.</summary>
    public string TextOf(ApiType type) => type switch
    {
        TypeReference reference => context.QualifiedType(reference.Id),
        ArrayType array => $"global::System.Collections.Generic.IReadOnlyList<{TextOf(array.Item)}>",
        MapType map => $"global::System.Collections.Generic.IReadOnlyDictionary<string, {TextOf(map.Value)}>",
        ScalarType scalar => ScalarText(scalar.Kind),
        _ => "global::System.Text.Json.JsonElement",
    };

    /// <summary>The text of a type with a question mark where <c>null</c> is a value.</summary>
    public string TextOf(TypeUse use) => TextOf(use.Type) + (IsNullable(use) ? "?" : "");

    /// <summary>Whether <c>null</c> needs a nullable C# type; a <c>JsonElement</c> can hold it itself.</summary>
    public static bool IsNullable(TypeUse use) => use.IsNullable && use.Type is not AnyType;

    /// <summary>Whether the C# type is a value type.</summary>
    public bool IsValueType(ApiType type) => type switch
    {
        TypeReference reference => context.Index[reference.Id] is EnumType,
        ScalarType scalar => scalar.Kind is not (ScalarKind.String or ScalarKind.Binary),
        AnyType => true,
        _ => false,
    };

    /// <summary>A function of the form <c>JsonValueReader&lt;T&gt;</c>.</summary>
    public string Reader(TypeUse use) =>
        IsDirect(use) ? DirectReader(use.Type) : $"static (ref global::System.Text.Json.Utf8JsonReader reader, {Core}.JsonReadContext context) => {Read(use)}";

    /// <summary>An expression that reads a value from <c>reader</c> with <c>context</c>.</summary>
    public string Read(TypeUse use)
    {
        var plain = use with { IsNullable = false };
        if (IsNullable(use))
        {
            string method = IsValueType(use.Type) ? "NullableValue" : "Nullable";
            return $"{Core}.ModelReader.Read{method}(ref reader, context, {Reader(plain)})";
        }

        return use.Type switch
        {
            ArrayType array => $"{Core}.ModelReader.ReadList(ref reader, context, {Reader(array.Item)})",
            MapType map => $"{Core}.ModelReader.ReadMap(ref reader, context, {Reader(map.Value)})",
            _ => $"{DirectReader(use.Type)}(ref reader, context)",
        };
    }

    /// <summary>A function of the form <c>JsonValueWriter&lt;T&gt;</c>.</summary>
    public string Writer(TypeUse use) => use is { IsNullable: false, Type: TypeReference reference }
        ? $"{context.QualifiedConverter(reference.Id)}.WriteValue"
        : $"static (writer, value) => {Write(use, "value")}";

    /// <summary>An expression that writes a value to <c>writer</c>.</summary>
    public string Write(TypeUse use, string value)
    {
        var plain = use with { IsNullable = false };
        if (IsNullable(use))
        {
            string method = IsValueType(use.Type) ? "NullableValue" : "Nullable";
            return $"writer.Write{method}({value}, {Writer(plain)})";
        }

        return use.Type switch
        {
            ArrayType array => $"writer.WriteList({value}, {Writer(array.Item)})",
            MapType map => $"writer.WriteMap({value}, {Writer(map.Value)})",
            TypeReference reference => $"{context.QualifiedConverter(reference.Id)}.WriteValue(writer, {value})",
            ScalarType scalar => $"writer.Write{ScalarFunction(scalar.Kind)}({value})",
            _ => $"writer.WriteElement({value})",
        };
    }

    /// <summary>An expression that writes a member to <c>writer</c>, its name and its value in one; null for a value that has to be written behind its name.</summary>
    /// <param name="use">The type of the member.</param>
    /// <param name="name">The name in UTF-8, escaped.</param>
    /// <param name="value">The value.</param>
    public string? WriteMember(TypeUse use, string name, string value) => use.Type switch
    {
        AnyType => $"writer.WriteElement({name}, {value})",
        ScalarType { Kind: ScalarKind.String } when IsNullable(use) => $"writer.WriteNullableString({name}, {value})",
        _ when IsNullable(use) => null,
        ScalarType { Kind: not ScalarKind.Binary } scalar => $"writer.Write{ScalarFunction(scalar.Kind)}({name}, {value})",
        TypeReference reference when context.Index[reference.Id] is EnumType => $"writer.WriteString({name}, {value}.Value)",
        _ => null,
    };

    private static bool IsDirect(TypeUse use) => !IsNullable(use) && use.Type is not (ArrayType or MapType);

    private string DirectReader(ApiType type) => type switch
    {
        TypeReference reference => $"{context.QualifiedConverter(reference.Id)}.ReadValue",
        ScalarType scalar => $"{Core}.ModelReader.Read{ScalarFunction(scalar.Kind)}",
        _ => $"{Core}.ModelReader.ReadElement",
    };

    private string ScalarText(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "bool",
        ScalarKind.Int64 => "long",
        ScalarKind.Int32 => "int",
        ScalarKind.Decimal => $"{Core}.JsonDecimal",
        ScalarKind.DateTime => $"{Core}.Rfc3339DateTime",
        ScalarKind.Date => "global::System.DateOnly",
        ScalarKind.Uri => $"{Core}.UriString",
        ScalarKind.UnixTimeOrNever => $"{Core}.UnixTimeOrNever",
        ScalarKind.Base64 => $"{Core}.Base64Data",
        ScalarKind.Secret => $"{Core}.Secret",
        ScalarKind.Binary => "global::System.IO.Stream",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The name of the function in <c>ModelReader</c> and <c>ModelWriter</c>, behind <c>Read</c> and <c>Write</c>.</summary>
    private static string ScalarFunction(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "String",
        ScalarKind.Boolean => "Boolean",
        ScalarKind.Int64 => "Int64",
        ScalarKind.Int32 => "Int32",
        ScalarKind.Decimal => "Decimal",
        ScalarKind.DateTime => "DateTime",
        ScalarKind.Date => "Date",
        ScalarKind.Uri => "Uri",
        ScalarKind.UnixTimeOrNever => "UnixTimeOrNever",
        ScalarKind.Base64 => "Base64",
        ScalarKind.Secret => "Secret",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a JSON value."),
    };
}
