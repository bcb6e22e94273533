namespace Cdsc.CodeGen.Model;

/// <summary>Where the schema of a type stands in the object that has it.</summary>
internal static class MemberPath
{
    private const string Keyword = "/properties/";

    /// <summary>The name of the member and the way from its schema to that of the type; empty for what is no member's.</summary>
    public static ReadOnlySpan<char> Of(TypeId id) =>
        id.Pointer.LastIndexOf(Keyword, StringComparison.Ordinal) is >= 0 and int start ? id.Pointer.AsSpan(start + Keyword.Length) : [];
}
