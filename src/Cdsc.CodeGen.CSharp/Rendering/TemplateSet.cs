namespace Cdsc.CodeGen.CSharp;

/// <summary>The templates that come with the command.</summary>
public static class TemplateSet
{
    private const string Prefix = "Templates/";

    /// <summary>The names of all templates, ordinally sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(TemplateSet).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a template.</summary>
    public static string TextOf(string name) => EmbeddedText.Read(typeof(TemplateSet).Assembly, Prefix + name);
}
