using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.Texts;

namespace Cdsc.CodeGen.CSharp;

/// <summary>The templates of a run: those that come with the command, and in place of some a user's own.</summary>
public sealed class TemplateSet
{
    private const string Prefix = "Templates/";

    private readonly IReadOnlyDictionary<string, TemplateText> _overrides;

    private TemplateSet(IReadOnlyDictionary<string, TemplateText> overrides) => _overrides = overrides;

    /// <summary>The names of all templates, ordinally sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(TemplateSet).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The templates that come with the command.</summary>
    public static TemplateSet BuiltIn { get; } = new(new Dictionary<string, TemplateText>());

    /// <summary>The same with some of them replaced, by name.</summary>
    /// <param name="overrides">The templates of a user.</param>
    /// <param name="diagnostics">Takes what replaces nothing, and what was made for another view, or another version of it.</param>
    public static TemplateSet WithOverrides(IReadOnlyDictionary<string, TemplateText> overrides, DiagnosticBag diagnostics)
    {
        var fitting = new Dictionary<string, TemplateText>(StringComparer.Ordinal);
        foreach ((string name, TemplateText template) in overrides)
        {
            if (!Names.Contains(name, StringComparer.Ordinal))
            {
                diagnostics.Add(DiagnosticDescriptors.UnknownTemplate.At(SourceLocation.OfFile(template.File), name, string.Join(", ", Names)));
                continue;
            }

            if (ViewFit.ProblemOf(template, TemplateHead.Of(BuiltIn[name].Text), ViewContract.BuiltIn) is { } problem)
            {
                diagnostics.Add(problem);
            }
            else
            {
                fitting.Add(name, template);
            }
        }

        return new TemplateSet(fitting);
    }

    /// <summary>Whether a template is one of the user's.</summary>
    internal bool IsOwn(string name) => _overrides.ContainsKey(name);

    /// <summary>A template.</summary>
    public TemplateText this[string name] => _overrides.TryGetValue(name, out TemplateText? template)
        ? template
        : new TemplateText(name, EmbeddedText.Read(typeof(TemplateSet).Assembly, Prefix + name));
}
