using Scriban;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Renders views with the templates of <c>templates/html</c>. Each is parsed once.</summary>
internal sealed class HtmlRenderer
{
    private const string Prefix = "Html/";

    private readonly Dictionary<string, Template> _parsed = new(StringComparer.Ordinal);

    /// <summary>The names of all files of <c>templates/html</c>, ordinally sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(HtmlRenderer).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a file of <c>templates/html</c>, with LF line ends.</summary>
    public static string TextOf(string name) => EmbeddedText.Read(Prefix + name);

    /// <summary>Renders a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="template">The name of the template, without the extension.</param>
    public Html Render(string template, IHtmlView view) => new(Parsed(template + ".sbn").Render(new HtmlContext(view)));

    private Template Parsed(string name)
    {
        if (!_parsed.TryGetValue(name, out Template? template))
        {
            template = Template.Parse(TextOf(name), name);
            if (template.HasErrors)
            {
                throw new InvalidOperationException(template.Messages.ToString());
            }

            _parsed.Add(name, template);
        }

        return template;
    }
}
