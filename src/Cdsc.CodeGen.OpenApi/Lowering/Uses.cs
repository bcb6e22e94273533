using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>The uses of types that need no schema.</summary>
internal static class Uses
{
    /// <summary>Any value.</summary>
    public static TypeUse Any { get; } = new(new AnyType(), IsNullable: false);

    /// <summary>Any text.</summary>
    public static TypeUse Text { get; } = new(new ScalarType(ScalarKind.String), IsNullable: false);

    /// <summary>Bytes that are no JSON.</summary>
    public static TypeUse Bytes { get; } = new(new ScalarType(ScalarKind.Binary), IsNullable: false);
}
