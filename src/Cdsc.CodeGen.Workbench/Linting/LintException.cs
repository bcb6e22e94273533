using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>A place at which a rule doesn't hold.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="File">The file, relative to the root.</param>
/// <param name="Pointer">The value in it, with all that is in that value; empty for the whole file.</param>
/// <param name="Location">Where the configuration says so.</param>
internal sealed record LintException(LintRule Rule, string File, string Pointer, SourceLocation Location)
{
    /// <summary>Whether a place lies in that of the exception.</summary>
    public bool Covers(LintRule rule, SourceLocation place) =>
        rule == Rule && place.File == File
        && (place.Pointer == Pointer || place.Pointer.StartsWith(Pointer + "/", StringComparison.Ordinal));
}
