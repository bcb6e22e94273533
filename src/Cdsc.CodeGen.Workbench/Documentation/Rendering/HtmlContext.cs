using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>
/// Where templates run: strict, LF; and all that they put out is escaped unless it is <see cref="Html"/>. Templates of users come
/// from anywhere: one gives the same on any day, reaches nothing but its view, and comes to an end.
/// </summary>
internal sealed class HtmlContext : TemplateContext
{
    private readonly StepBudget _budget;

    /// <summary>Makes a context for one view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="budget">The steps that are left.</param>
    public HtmlContext(IHtmlView view, StepBudget budget)
        : base(HtmlFunctions.All)
    {
        _budget = budget;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        LoopLimit = 1_000_000;
        RecursiveLimit = 100;
        ObjectRecursionLimit = 64;
        LimitToString = 1_000_000;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = 64_000_000;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromSeconds(2);
        NewLine = "\n";
        MemberRenamer = static member => member.Name;
        PushGlobal(new ScriptObject(1, StringComparer.Ordinal) { ["view"] = view.ToScriptObject() });
        PushCulture(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction) => _budget.TryTake()
        ? base.Evaluate(scriptNode, aliasReturnedFunction)
        : throw new ScriptRuntimeException(scriptNode?.Span ?? CurrentSpan, "The templates take too many steps; look for something that never ends.");

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        Html html => Write(html.ToString()),
        _ => Write(Html.Of(ObjectToString(textAsObject) ?? "").ToString()),
    };
}
