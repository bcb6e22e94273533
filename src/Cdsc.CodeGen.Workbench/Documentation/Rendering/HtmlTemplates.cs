using System.Text.RegularExpressions;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Texts;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>The templates of pages, their style sheet and their script: those that come with the command, and in place of some a user's own.</summary>
internal sealed partial class HtmlTemplates
{
    private const string Prefix = "Html/";

    private readonly IReadOnlyDictionary<string, SourceText> _overrides;

    private HtmlTemplates(IReadOnlyDictionary<string, SourceText> overrides) => _overrides = overrides;

    /// <summary>The names of all files, ordinally sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(HtmlTemplates).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Those that come with the command.</summary>
    public static HtmlTemplates BuiltIn { get; } = new(new Dictionary<string, SourceText>());

    /// <summary>The same with some of them replaced, by name.</summary>
    /// <param name="overrides">The files of a user.</param>
    /// <param name="diagnostics">Takes what replaces nothing, and what was made for another view or another version of it.</param>
    public static HtmlTemplates WithOverrides(IReadOnlyDictionary<string, SourceText> overrides, DiagnosticBag diagnostics)
    {
        var fitting = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach ((string name, SourceText template) in overrides)
        {
            if (!Names.Contains(name, StringComparer.Ordinal))
            {
                diagnostics.Add(DiagnosticDescriptors.UnknownTemplate.At(SourceLocation.OfFile(template.File), name, string.Join(", ", Names)));
            }
            else if (ViewOf(template.Text) is var actual && ViewOf(BuiltIn[name].Text) is var expected && actual != expected)
            {
                diagnostics.Add(DiagnosticDescriptors.PageTemplateForOtherView.At(new SourceLocation(template.File, 1, 1, ""), expected, actual.Length == 0 ? "none" : actual));
            }
            else
            {
                fitting.Add(name, template);
            }
        }

        return new HtmlTemplates(fitting);
    }

    /// <summary>A file.</summary>
    public SourceText this[string name] => _overrides.TryGetValue(name, out SourceText? template)
        ? template
        : new SourceText(name, EmbeddedText.Read(typeof(HtmlTemplates).Assembly, Prefix + name));

    /// <summary>The view that a template gets, with its version; empty for none, as a style sheet has none.</summary>
    private static string ViewOf(string text) => FirstLine().Match(text).Groups["view"].Value;

    [GeneratedRegex(@"\A\{\{-?[ \t]*#[ \t]*view:[ \t]*(?<view>[A-Za-z]+ [0-9]+)[ \t]*-?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLine();
}
