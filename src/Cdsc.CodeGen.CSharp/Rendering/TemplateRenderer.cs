using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.Templating;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Renders a plan: each template is parsed once, and sees nothing but its view.</summary>
/// <param name="templates">The templates; by default those that come with the command.</param>
public sealed class TemplateRenderer(TemplateSet? templates = null)
{
    private readonly TemplateSet _templates = templates ?? TemplateSet.BuiltIn;
    private readonly Dictionary<string, Template?> _parsed = new(StringComparer.Ordinal);

    /// <summary>Is called after each file, by one thread or another.</summary>
    public Action? Rendered { get; init; }

    /// <summary>Renders all files of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="diagnostics">Takes what is wrong with a template.</param>
    public IReadOnlyList<GeneratedFile> Render(CSharpPlan plan, DiagnosticBag diagnostics)
    {
        var files = new GeneratedFile?[plan.Files.Count];
        Render(plan.Files, (index, content) => files[index] = new GeneratedFile(plan.Files[index].Path, content.ToString()), diagnostics);
        return [.. files.OfType<GeneratedFile>(), .. plan.Copies];
    }

    /// <summary>Renders all files of a plan and keeps none of them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="take">Takes a file. Several threads call it, in any order.</param>
    /// <param name="diagnostics">Takes what is wrong with a template.</param>
    public void Render(CSharpPlan plan, FileSink take, DiagnosticBag diagnostics)
    {
        Render(plan.Files, (index, content) => take(plan.Files[index].Path, content), diagnostics);
        foreach (GeneratedFile copy in plan.Copies)
        {
            take(copy.Path, copy.Content);
        }
    }

    private void Render(IReadOnlyList<FilePlan> plan, Action<int, ReadOnlySpan<char>> take, DiagnosticBag diagnostics)
    {
        Template?[] templates = [.. plan.Select(file => Parse(file.Template, diagnostics))];
        List<Range> views = RangesOf(plan);
        var faults = new Diagnostic?[plan.Count];
        Workers.Run(views.Count, () =>
        {
            TemplateContext? shared = null;
            var buffer = new TextBuffer();
            return number =>
            {
                // The last ones are the largest: clients and handlers. With them in front, all threads end at the same time.
                (int first, int count) = views[^(number + 1)].GetOffsetAndLength(plan.Count);
                IView view = plan[first].View;
                ScriptObject? script = null;
                for (int i = first; i < first + count; i++)
                {
                    if (templates[i] is not { } template)
                    {
                        continue;
                    }

                    // Making a context takes longer than most renderings. A template of a user has one to itself, with steps
                    // of its own, and a view that nobody else has.
                    bool isOwn = _templates.IsOwn(plan[i].Template);
                    TemplateContext context = isOwn ? new OwnTemplateContext() : shared ??= new BuiltInTemplateContext();
                    try
                    {
                        Render(context, template, isOwn ? view.ToScriptObject() : script ??= view.ToScriptObject(), buffer);
                        take(i, buffer.Written);
                    }
                    catch (ScriptRuntimeException exception)
                    {
                        SourceLocation location = new(_templates[plan[i].Template].File, exception.Span.Start.Line + 1, exception.Span.Start.Column + 1, "");
                        faults[i] = DiagnosticDescriptors.InvalidTemplate.At(location, exception.OriginalMessage);
                        shared = null;
                    }

                    Rendered?.Invoke();
                }
            };
        });
        diagnostics.AddRange(faults.OfType<Diagnostic>());
    }

    /// <summary>The files that show one view stand side by side; the view is made when they are rendered, and for all of them at once.</summary>
    private static List<Range> RangesOf(IReadOnlyList<FilePlan> files)
    {
        var ranges = new List<Range>();
        for (int first = 0, next; first < files.Count; first = next)
        {
            next = first + 1;
            while (next < files.Count && ReferenceEquals(files[next].MakeView, files[first].MakeView))
            {
                next++;
            }

            ranges.Add(first..next);
        }

        return ranges;
    }

    private static void Render(TemplateContext context, Template template, ScriptObject view, TextBuffer buffer)
    {
        buffer.Clear();
        context.PushOutput(buffer);
        context.Render(template, view);
        context.PopOutput();
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
