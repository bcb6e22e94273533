using Cdsc.CodeGen.Templating;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Where the templates of pages run: all that they put out is escaped unless it is <see cref="Html"/>.</summary>
internal sealed class HtmlContext : LimitedTemplateContext
{
    /// <summary>Makes a context for one view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="budget">The steps that are left for all pages together.</param>
    public HtmlContext(IHtmlView view, StepBudget budget)
        : base(SafeFunctions.All, budget, outputLimit: 64_000_000) =>
        PushGlobal(new ScriptObject(1, StringComparer.Ordinal) { ["view"] = view.ToScriptObject() });

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        Html html => Write(html.ToString()),
        _ => Write(Html.Of(ObjectToString(textAsObject) ?? "").ToString()),
    };
}
