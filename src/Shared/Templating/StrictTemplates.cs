using System.Globalization;
using Scriban;
using Scriban.Runtime;

namespace Cdsc.CodeGen.Templating;

/// <summary>What all templates have in common, those of the command and those of users.</summary>
internal static class StrictTemplates
{
    /// <summary>A name that there isn't is an error, members keep their names, and the text is the same on every machine.</summary>
    public static void MakeStrict(this TemplateContext context)
    {
        context.StrictVariables = true;
        context.EnableRelaxedMemberAccess = false;
        context.EnableRelaxedTargetAccess = false;
        context.EnableRelaxedIndexerAccess = false;
        context.EnableRelaxedFunctionAccess = false;
        context.NewLine = "\n";
        context.MemberRenamer = static member => member.Name;
        context.PushCulture(CultureInfo.InvariantCulture);
    }

    /// <summary>Renders a view, of which nothing is left behind: the context can render another.</summary>
    /// <param name="context">The context; of no use any more after an exception.</param>
    /// <param name="template">The template.</param>
    /// <param name="view">What the template sees as <c>view</c>.</param>
    public static string Render(this TemplateContext context, Template template, IScriptObject view)
    {
        context.PushGlobal(new ScriptObject(1, StringComparer.Ordinal) { ["view"] = view });
        string text = template.Render(context);
        context.PopGlobal();
        return text;
    }
}
