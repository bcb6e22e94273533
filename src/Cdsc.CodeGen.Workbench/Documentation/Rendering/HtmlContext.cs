using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Where templates run: strict, without limits, LF; and all that they put out is escaped unless it is <see cref="Html"/>.</summary>
internal sealed class HtmlContext : TemplateContext
{
    /// <summary>Makes a context for one view.</summary>
    public HtmlContext(IHtmlView view)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        LoopLimit = 0;
        LimitToString = 0;
        NewLine = "\n";
        MemberRenamer = static member => member.Name;
        PushGlobal(new ScriptObject(1, StringComparer.Ordinal) { ["view"] = view.ToScriptObject() });
        PushCulture(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        Html html => Write(html.ToString()),
        _ => Write(Html.Of(ObjectToString(textAsObject) ?? "").ToString()),
    };
}
