using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Cdsc.CodeGen.Targets;

/// <summary>
/// Where a template of a user runs: it sees the model and the other templates of its folder and nothing else, a name that
/// there isn't is an error, and it comes to an end. The limits are counted, not timed, so that they hold everywhere alike.
/// </summary>
internal sealed class TargetContext : TemplateContext
{
    private const int MaximumSteps = 20_000_000;

    private int _steps;

    /// <summary>A context for one file.</summary>
    /// <param name="variables">What the template is given.</param>
    /// <param name="loader">Finds what it includes.</param>
    public TargetContext(ScriptObject variables, ITemplateLoader loader)
        : base(TargetFunctions.All)
    {
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
        OutputLimit = 16_000_000;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromSeconds(2);
        NewLine = "\n";
        MemberRenamer = static member => member.Name;
        TemplateLoader = loader;
        PushCulture(CultureInfo.InvariantCulture);
        PushGlobal(variables);

        // What a template makes itself is gone with the file.
        PushGlobal(new ScriptObject(StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++_steps > MaximumSteps)
        {
            throw new ScriptRuntimeException(scriptNode?.Span ?? CurrentSpan, "The template takes too many steps for one file; look for something that never ends.");
        }

        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    /// <inheritdoc/>
    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is LockedArray ? LockedArrayAccessor.Instance : base.GetListAccessorImpl(target, type);
}
