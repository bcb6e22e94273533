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
    private readonly ParsedTemplates _parsed = new(templates ?? TemplateSet.BuiltIn);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>Is called after each file that a template made, by one thread or another.</summary>
    public Action? Rendered { get; init; }

    /// <summary>Parses templates in the background, while the documents are read that decide which of them are needed: nearly all are.</summary>
    /// <param name="settings">What is emitted.</param>
    public void Prepare(IReadOnlyList<CSharpSettings> settings)
    {
        string[] folders =
        [
            .. settings.Any(part => part.EmitsModels) ? ["models/"] : Array.Empty<string>(),
            .. settings.Any(part => part.EmitsClients) ? ["clients/"] : Array.Empty<string>(),
            .. settings.Any(part => part.EmitsServer) ? ["server/"] : Array.Empty<string>(),
        ];
        string[] names = [.. TemplateSet.Names.Where(name => folders.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)))];
        Task.Run(() => Array.ForEach(names, name => _ = _parsed[name]));
    }

    /// <summary>Renders all files of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="diagnostics">Takes what is wrong with a template.</param>
    public IReadOnlyList<GeneratedFile> Render(CSharpPlan plan, DiagnosticBag diagnostics)
    {
        var files = new GeneratedFile?[plan.Files.Count + plan.Copies.Count];
        Render(plan, (index, path, content) => files[index] = new GeneratedFile(path, content.ToString()), diagnostics);
        return [.. files.OfType<GeneratedFile>()];
    }

    /// <summary>Renders all files of a plan and keeps none of them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="take">Takes a file. Several threads call it, in any order.</param>
    /// <param name="diagnostics">Takes what is wrong with a template.</param>
    public void Render(CSharpPlan plan, FileSink take, DiagnosticBag diagnostics) =>
        Render(plan, (_, path, content) => take(path, content), diagnostics);

    private void Render(CSharpPlan plan, Action<int, string, ReadOnlySpan<char>> take, DiagnosticBag diagnostics)
    {
        IReadOnlyList<FilePlan> files = plan.Files;
        Template?[] templates = [.. files.Select(file => Parse(file.Template, diagnostics))];
        List<int> views = StartsOf(files);
        var faults = new Diagnostic?[files.Count];
        Workers.Run(views.Count + plan.Copies.Count, () =>
        {
            TemplateContext? shared = null;
            var buffer = new TextBuffer();
            return number =>
            {
                if (number >= views.Count)
                {
                    int copy = number - views.Count;
                    buffer.Clear();
                    plan.Copies[copy].WriteTo(buffer);
                    take(files.Count + copy, plan.Copies[copy].Path, buffer.Written);
                    return;
                }

                // The last ones are the largest: clients and handlers. With them in front, all threads end at the same time.
                int first = views[^(number + 1)];
                int next = number == 0 ? files.Count : views[^number];
                IView view = files[first].View;
                ViewObject? script = null;
                for (int i = first; i < next; i++)
                {
                    if (templates[i] is not { } template)
                    {
                        continue;
                    }

                    // Making a context takes longer than most renderings. A template of a user has one to itself, with steps
                    // of its own, and a view that nobody else has.
                    bool isOwn = _templates.IsOwn(files[i].Template);
                    TemplateContext context = isOwn ? new OwnTemplateContext() : shared ??= new BuiltInTemplateContext();
                    try
                    {
                        Render(context, template, isOwn ? ViewObject.Whole(view) : script ??= new ViewObject(view), buffer);
                        take(i, files[i].Path, buffer.Written);
                    }
                    catch (ScriptRuntimeException exception)
                    {
                        SourceLocation location = new(_templates[files[i].Template].File, exception.Span.Start.Line + 1, exception.Span.Start.Column + 1, "");
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
    private static List<int> StartsOf(IReadOnlyList<FilePlan> files)
    {
        var starts = new List<int>();
        for (int i = 0; i < files.Count; i++)
        {
            if (i == 0 || !ReferenceEquals(files[i].MakeView, files[i - 1].MakeView))
            {
                starts.Add(i);
            }
        }

        return starts;
    }

    private static void Render(TemplateContext context, Template template, IScriptObject view, TextBuffer buffer)
    {
        buffer.Clear();
        context.PushOutput(buffer);
        context.Render(template, view);
        context.PopOutput();
    }

    private Template? Parse(string name, DiagnosticBag diagnostics)
    {
        Template template = _parsed[name];
        if (!template.HasErrors)
        {
            return template;
        }

        if (_reported.Add(name))
        {
            foreach (Scriban.Parsing.LogMessage message in template.Messages)
            {
                SourceLocation location = new(_templates[name].File, message.Span.Start.Line + 1, message.Span.Start.Column + 1, "");
                diagnostics.Add(DiagnosticDescriptors.InvalidTemplate.At(location, message.Message));
            }
        }

        return null;
    }
}
