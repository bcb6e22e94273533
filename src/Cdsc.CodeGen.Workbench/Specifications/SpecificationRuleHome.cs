using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>A keyword that carries a rule.</summary>
/// <param name="Schema">The name of the schema.</param>
/// <param name="Pointer">Where in it the keyword is.</param>
/// <param name="Member">The entry of the list there that is meant; null where it is no list of members.</param>
internal sealed record SpecificationRuleHome(string Schema, string Pointer, string? Member)
{
    /// <summary>The member of the object that the rule is about; null when it is about the object.</summary>
    public string? Field { get; } = FieldOf(Pointer) ?? Member;

    private static string? FieldOf(string pointer)
    {
        // What stands under `if` is the occasion and not what the rule asks for.
        string[] segments = pointer.StartsWith('/') ? JsonPointer.Split(pointer) : [];
        int properties = Array.IndexOf(segments, "properties");
        return properties >= 0 && properties + 1 < segments.Length && !segments.Take(properties).Contains("if") ? segments[properties + 1] : null;
    }
}
