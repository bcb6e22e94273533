using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.Templating;
using Scriban;
using Scriban.Syntax;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Renders a plan: each template is parsed once, and sees nothing but its view.</summary>
/// <param name="templates">The templates; by default those that come with the command.</param>
public sealed class TemplateRenderer(TemplateSet? templates = null)
{
    private readonly TemplateSet _templates = templates ?? TemplateSet.BuiltIn;
    private readonly Dictionary<string, Template?> _parsed = new(StringComparer.Ordinal);
    private TemplateContext? _context;

    /// <summary>Is called after each file.</summary>
    public Action? Rendered { get; init; }

    /// <summary>Renders all files of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="diagnostics">Takes what is wrong with a template.</param>
    public IReadOnlyList<GeneratedFile> Render(CSharpPlan plan, DiagnosticBag diagnostics)
    {
        var files = new List<GeneratedFile>(plan.Files.Count + plan.Copies.Count);
        foreach (FilePlan file in plan.Files)
        {
            if (Parse(file.Template, diagnostics) is not { } template)
            {
                continue;
            }

            // Making a context takes longer than most renderings. A template of a user has one to itself, with steps of its own.
            TemplateContext context = _templates.IsOwn(file.Template) ? new OwnTemplateContext() : _context ??= BuiltInContext();
            try
            {
                files.Add(new GeneratedFile(file.Path, context.Render(template, file.View.ToScriptObject())));
            }
            catch (ScriptRuntimeException exception)
            {
                SourceLocation location = new(_templates[file.Template].File, exception.Span.Start.Line + 1, exception.Span.Start.Column + 1, "");
                diagnostics.Add(DiagnosticDescriptors.InvalidTemplate.At(location, exception.OriginalMessage));
                _context = null;
            }

            Rendered?.Invoke();
        }

        files.AddRange(plan.Copies);
        return files;
    }

    /// <summary>Where the command's own templates run: without limits, since they loop over nothing but their view.</summary>
    private static TemplateContext BuiltInContext()
    {
        var context = new TemplateContext(SafeFunctions.All) { LoopLimit = 0, LimitToString = 0 };
        context.MakeStrict();
        return context;
    }

    private Template? Parse(string name, DiagnosticBag diagnostics)
    {
        if (_parsed.TryGetValue(name, out Template? known))
        {
            return known;
        }

        TemplateText source = _templates[name];
        Template? template = Template.Parse(source.Text, source.File);
        if (template.HasErrors)
        {
            foreach (Scriban.Parsing.LogMessage message in template.Messages)
            {
                SourceLocation location = new(source.File, message.Span.Start.Line + 1, message.Span.Start.Column + 1, "");
                diagnostics.Add(DiagnosticDescriptors.InvalidTemplate.At(location, message.Message));
            }

            template = null;
        }

        _parsed.Add(name, template);
        return template;
    }
}
