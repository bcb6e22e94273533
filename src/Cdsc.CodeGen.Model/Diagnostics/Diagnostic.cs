namespace Cdsc.CodeGen.Model;

/// <summary>Something that a user should know or mend.</summary>
/// <param name="Id">The id of its kind, for example <c>CDSC0001</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Location">Where the cause stands.</param>
/// <param name="Message">What is wrong and what to do, on one line.</param>
public sealed record Diagnostic(string Id, DiagnosticSeverity Severity, SourceLocation Location, string Message)
{
    /// <summary>Whether output is held back because of it.</summary>
    public bool IsError => Severity == DiagnosticSeverity.Error;

    /// <summary>The form that MSBuild and editors make clickable: <c>path(line,column): error CDSC0001: message</c>.</summary>
    public override string ToString() =>
        $"{Location}: {(IsError ? "error" : "warning")} {Id}: {Message}";
}
