using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Cdsc.CodeGen.CSharp;

/// <summary>
/// Where a template of a user runs in place of one of the command's. Templates come from anywhere: it gives the same on any
/// day, reaches nothing but its view, and comes to an end. The limits are counted, not timed, so that they hold everywhere alike.
/// </summary>
internal sealed class OwnTemplateContext : TemplateContext
{
    private const int MaximumSteps = 20_000_000;

    /// <summary>What such a template can call.</summary>
    public static ScriptObject Functions { get; } = MakeFunctions();

    private int _steps;

    public OwnTemplateContext()
        : base(Functions)
    {
        LoopLimit = 1_000_000;
        RecursiveLimit = 100;
        ObjectRecursionLimit = 64;
        LimitToString = 1_000_000;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = 64_000_000;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromSeconds(2);
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

    /// <summary>All functions but those that depend on the clock or on chance, make templates of texts, or include others.</summary>
    private static BuiltinFunctions MakeFunctions()
    {
        var all = new BuiltinFunctions();
        foreach (string name in (ReadOnlySpan<string>)["date", "timespan", "include", "include_join"])
        {
            all.Remove(name);
        }

        foreach ((string group, string[] names) in ((string, string[])[])[("math", ["random", "uuid"]), ("object", ["eval", "eval_template"])])
        {
            var functions = (ScriptObject)all[group]!;
            foreach (string name in names)
            {
                functions.Remove(name);
            }
        }

        foreach (ScriptObject functions in all.Values.OfType<ScriptObject>())
        {
            functions.IsReadOnly = true;
        }

        all.IsReadOnly = true;
        return all;
    }
}
