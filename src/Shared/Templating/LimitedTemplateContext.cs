using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Cdsc.CodeGen.Templating;

/// <summary>
/// Where a template of a user runs. Such come from anywhere: one gives the same on any day, reaches nothing but what it is
/// given, and comes to an end.
/// </summary>
internal abstract class LimitedTemplateContext : TemplateContext
{
    private readonly StepBudget _budget;

    /// <param name="functions">What the template can call.</param>
    /// <param name="budget">The steps that are left.</param>
    /// <param name="outputLimit">How many characters it may put out.</param>
    protected LimitedTemplateContext(ScriptObject functions, StepBudget budget, int outputLimit)
        : base(functions)
    {
        _budget = budget;
        LoopLimit = 1_000_000;
        RecursiveLimit = 100;
        ObjectRecursionLimit = 64;
        LimitToString = 1_000_000;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = outputLimit;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromSeconds(2);
        this.MakeStrict();
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction) => _budget.TryTake()
        ? base.Evaluate(scriptNode, aliasReturnedFunction)
        : throw new ScriptRuntimeException(scriptNode?.Span ?? CurrentSpan, "The template takes too many steps; look for something that never ends.");
}
