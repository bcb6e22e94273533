using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Types in words, which are the same exactly when the types are.</summary>
internal static class TypeText
{
    /// <summary>The words for a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="nameOf">Names types.</param>
    public static string Of(ApiType type, Func<TypeId, string> nameOf) => type switch
    {
        ArrayType array => $"array of ({Of(array.Item, nameOf)})",
        MapType map => $"map to ({Of(map.Value, nameOf)})",
        TypeReference reference => nameOf(reference.Id),
        ScalarType scalar => scalar.Kind switch
        {
            ScalarKind.String => "string",
            ScalarKind.Boolean => "boolean",
            ScalarKind.Int64 => "64-bit integer",
            ScalarKind.Int32 => "32-bit integer",
            ScalarKind.Decimal => "number",
            ScalarKind.DateTime => "date and time",
            ScalarKind.Date => "date",
            ScalarKind.Uri => "URI",
            ScalarKind.UnixTimeOrNever => "Unix time or never",
            ScalarKind.Base64 => "Base64 data",
            ScalarKind.Secret => "secret",
            _ => "bytes",
        },
        _ => "any value",
    };

    /// <summary>The words for a type where it is used.</summary>
    public static string Of(TypeUse use, Func<TypeId, string> nameOf) =>
        Of(use.Type, nameOf) + (use.IsNullable ? " or null" : "");
}
