using Cdsc.CodeGen.Templating;
using Scriban;
using Scriban.Parsing;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Where the templates of pages run: all that they put out is escaped unless it is <see cref="Html"/>.</summary>
internal sealed class HtmlContext : LimitedTemplateContext
{
    /// <summary>Makes a context for any number of views, one after the other.</summary>
    /// <param name="budget">The steps that are left for all pages together.</param>
    public HtmlContext(StepBudget budget)
        : base(SafeFunctions.All, budget, outputLimit: 64_000_000)
    {
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        Html html => Write(html.ToString()),
        _ => Write(Html.Of(ObjectToString(textAsObject) ?? "").ToString()),
    };
}
