using System.Globalization;
using Scriban;

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
}
