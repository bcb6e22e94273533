using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Tells whether a template was made for the view that it would get.</summary>
internal static class ViewFit
{
    /// <summary>What keeps a template from being used; null for nothing.</summary>
    /// <param name="template">The template of a user.</param>
    /// <param name="expected">The first line of the template that it replaces.</param>
    /// <param name="contract">Knows the versions of the views.</param>
    public static Diagnostic? ProblemOf(TemplateText template, TemplateHead expected, ViewContract contract)
    {
        var location = new SourceLocation(template.File, 1, 1, "");
        TemplateHead actual = TemplateHead.Of(template.Text);
        if (actual == expected)
        {
            return null;
        }

        if (actual.View != expected.View || actual.Version == 0)
        {
            return DiagnosticDescriptors.TemplateForOtherView.At(location, expected.ToString(), actual.ToString());
        }

        string changes = contract.Find(actual.View, actual.Version) is { } before && contract.Find(expected.View, expected.Version) is { } now
            ? ViewChanges.Describe(contract, before, now)
            : "it belongs to a later version of cdsc";
        return DiagnosticDescriptors.TemplateForOtherVersion.At(location, NumberOf(actual), actual.View, NumberOf(expected), changes);
    }

    private static string NumberOf(TemplateHead head) => head.Version.ToString(CultureInfo.InvariantCulture);
}
