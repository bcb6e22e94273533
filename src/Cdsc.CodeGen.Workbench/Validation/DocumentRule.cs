namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A check over documents that are valid by themselves: one of those that <c>openapi/rules.yaml</c> names.</summary>
/// <param name="name">Its name there.</param>
internal abstract class DocumentRule(string name)
{
    /// <summary>The name of the check.</summary>
    public string Name { get; } = name;

    /// <summary>The check that this one is a part of, whose rules are broken with it; null for most.</summary>
    public virtual string? Whole => null;

    /// <summary>Looks at documents. Where a condition of the rule isn't met, nothing is found.</summary>
    public abstract IEnumerable<Breach> Check(DocumentSet documents);
}
