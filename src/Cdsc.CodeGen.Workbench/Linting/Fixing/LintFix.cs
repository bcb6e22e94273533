using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>
/// What mends a problem for certain, without anybody having to decide: a member that is missing beside another, or another
/// text for a string. It names no positions; those are looked up in the text that is edited.
/// </summary>
/// <param name="At">The member beside which it comes, or the string.</param>
/// <param name="Line">The line of that, counted from 1.</param>
/// <param name="Column">The column of that, counted from 1.</param>
internal abstract record LintFix(SourceNode At, int Line, int Column)
{
    /// <summary>The file that is edited.</summary>
    public string File => At.Location.File;
}
