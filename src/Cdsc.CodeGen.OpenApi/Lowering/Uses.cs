using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>The uses of types that need no schema.</summary>
internal static class Uses
{
    // Most members are scalars: one use of each kind is for all of them. The kinds are numbered from 0 without a gap.
    private static readonly TypeUse[] Scalars = Array.ConvertAll(Enum.GetValues<ScalarKind>(), kind => new TypeUse(new ScalarType(kind), IsNullable: false));

    /// <summary>Any value.</summary>
    public static TypeUse Any { get; } = new(new AnyType(), IsNullable: false);

    /// <summary>Any text.</summary>
    public static TypeUse Text => Of(ScalarKind.String);

    /// <summary>Bytes that are no JSON.</summary>
    public static TypeUse Bytes => Of(ScalarKind.Binary);

    /// <summary>A scalar.</summary>
    public static TypeUse Of(ScalarKind kind) => Scalars[(int)kind];
}
