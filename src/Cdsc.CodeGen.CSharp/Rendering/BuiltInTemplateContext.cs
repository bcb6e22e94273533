using Cdsc.CodeGen.Templating;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Cdsc.CodeGen.CSharp;

/// <summary>
/// Where the command's own templates run: without limits, since they loop over nothing but their view, and without the
/// indents of included templates, since they include none. Nearly all that they do is to write what stands in them and
/// members of views, which takes the shortest way here; all else is Scriban's.
/// </summary>
internal sealed class BuiltInTemplateContext : TemplateContext
{
    /// <summary>They call no function, and to find those that there are by reflection takes longer than to render hundreds of files.</summary>
    private static readonly ScriptObject NoFunctions = new() { IsReadOnly = true };

    /// <summary>Makes a context that can render one view after the other.</summary>
    public BuiltInTemplateContext()
        : base(NoFunctions)
    {
        (LoopLimit, LimitToString) = (0, 0);
        this.MakeStrict();
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        switch (scriptNode)
        {
            case ScriptRawStatement { Text: { FullText: { } text, Index: var index, Length: var length } }:
                Output.Write(text, index, length);
                return null;

            case ScriptExpressionStatement { Expression: ScriptMemberExpression member } when TryGet(member, out object? value):
                return value;

            case ScriptMemberExpression member when TryGet(member, out object? value):
                return value;

            default:
                return base.Evaluate(scriptNode, aliasReturnedFunction);
        }
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is not string text)
        {
            return base.Write(span, textAsObject);
        }

        Output.Write(text, 0, text.Length);
        return this;
    }

    /// <summary>A member of a view; what is no such, or has to be called, is Scriban's to find, or to refuse.</summary>
    private bool TryGet(ScriptMemberExpression expression, out object? value)
    {
        object? around = expression.Target switch
        {
            ScriptVariable variable => GetValue(variable),
            ScriptMemberExpression member when TryGet(member, out object? inner) => inner,
            _ => null,
        };
        value = null;
        return around is ViewObject view
            && expression.Member is { Name: { } name }
            && view.TryGetValue(this, expression.Span, name, out value)
            && value is string or not IScriptCustomFunction;
    }
}
