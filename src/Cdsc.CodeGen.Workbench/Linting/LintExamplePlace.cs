namespace Cdsc.CodeGen.Workbench;

/// <summary>What the example of a rule is a part of.</summary>
internal enum LintExamplePlace
{
    /// <summary>A schema.</summary>
    Schema,

    /// <summary>An operation.</summary>
    Operation,

    /// <summary>The members of a document beside <c>openapi</c> and <c>info</c>.</summary>
    Document,

    /// <summary>The member <c>lint</c> of cdsc.json.</summary>
    Configuration,
}
