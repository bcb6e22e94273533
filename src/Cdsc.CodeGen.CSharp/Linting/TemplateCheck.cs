using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Looks a user's templates through without rendering them, also where no document leads.</summary>
public static class TemplateCheck
{
    /// <summary>Reports all that is wrong with them.</summary>
    /// <param name="templates">The templates by name.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Check(IReadOnlyDictionary<string, TemplateText> templates, DiagnosticBag diagnostics)
    {
        TemplateSet.WithOverrides(templates, diagnostics);
        foreach ((string name, TemplateText template) in templates)
        {
            if (!TemplateSet.Names.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            // One that was made for an earlier version is held against the view of today: that tells what to adapt.
            string view = TemplateHead.Of(TemplateSet.BuiltIn[name].Text).View;
            string named = TemplateHead.Of(template.Text).View;
            if (named.Length > 0 && named != view)
            {
                continue;
            }

            foreach (TemplateFinding finding in TemplateLint.Findings(template.Text, ViewContract.BuiltIn.Current(view)!, ViewContract.BuiltIn, isHouse: false))
            {
                var location = new SourceLocation(template.File, finding.Line, finding.Column, "");
                diagnostics.Add(DiagnosticDescriptors.InvalidTemplate.At(location, Sentence(finding.Message)));
            }
        }
    }

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
