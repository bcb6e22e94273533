using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Templating;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Renders views. Each template is parsed once, and sees nothing but its view.</summary>
/// <param name="templates">The templates.</param>
/// <param name="diagnostics">Takes what is wrong with a template.</param>
internal sealed class HtmlRenderer(HtmlTemplates templates, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Template?> _parsed = new(StringComparer.Ordinal);
    private readonly HashSet<SourceLocation> _reported = [];
    private readonly StepBudget _budget = new(100_000_000);

    // Making one takes longer than most renderings.
    private HtmlContext? _context;

    /// <summary>The text of a style sheet or a script.</summary>
    public string TextOf(string name) => templates[name].Text;

    /// <summary>Renders a view; nothing comes of it when the template has a fault, which is reported.</summary>
    /// <param name="template">The name of the template, without the extension.</param>
    /// <param name="view">The view.</param>
    public Html Render(string template, IHtmlView view)
    {
        if (Parsed(template + ".sbn") is not { } parsed)
        {
            return Html.Empty;
        }

        _context ??= new HtmlContext(_budget);
        try
        {
            return new Html(_context.Render(parsed, view.ToScriptObject()));
        }
        catch (ScriptRuntimeException exception)
        {
            // Nobody knows what it was at.
            _context = null;
            Report(templates[template + ".sbn"].File, exception.Span, exception.OriginalMessage);
            return Html.Empty;
        }
    }

    private Template? Parsed(string name)
    {
        if (!_parsed.TryGetValue(name, out Template? template))
        {
            SourceText source = templates[name];
            template = Template.Parse(source.Text, source.File);
            if (template.HasErrors)
            {
                template.Messages.ToList().ForEach(message => Report(source.File, message.Span, message.Message));
                template = null;
            }

            _parsed.Add(name, template);
        }

        return template;
    }

    /// <summary>Reports a fault once, however often the template is rendered.</summary>
    private void Report(string file, SourceSpan span, string message)
    {
        var location = new SourceLocation(file, span.Start.Line + 1, span.Start.Column + 1, "");
        if (_reported.Add(location))
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidTemplate.At(location, message));
        }
    }
}
