using Cdsc.CodeGen.Templating;
using Scriban.Runtime;

namespace Cdsc.CodeGen.Targets;

/// <summary>Where a template of a user runs that makes files of another language: it sees the model and the other templates of its folder.</summary>
internal sealed class TargetContext : LimitedTemplateContext
{
    /// <summary>A context for one file.</summary>
    /// <param name="variables">What the template is given.</param>
    /// <param name="loader">Finds what it includes.</param>
    public TargetContext(ScriptObject variables, ITemplateLoader loader)
        : base(TargetFunctions.All, new StepBudget(20_000_000), outputLimit: 16_000_000)
    {
        TemplateLoader = loader;
        PushGlobal(variables);

        // What a template makes itself is gone with the file.
        PushGlobal(new ScriptObject(StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is LockedArray ? LockedArrayAccessor.Instance : base.GetListAccessorImpl(target, type);
}
