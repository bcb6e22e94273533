using Cdsc.CodeGen.Model;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Cdsc.CodeGen.Targets;

/// <summary>Renders a model with a folder of templates, for any language.</summary>
/// <param name="set">The folder.</param>
/// <param name="diagnostics">Takes what is wrong with a template.</param>
public sealed class TargetRenderer(TargetSet set, DiagnosticBag diagnostics)
{
    private readonly TargetLoader _loader = new(set.Templates);
    private readonly Dictionary<string, Template?> _parsed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Template> _included = new(StringComparer.Ordinal);

    /// <summary>All files, in the order of the file map; what can't be rendered is reported and left out.</summary>
    public IReadOnlyList<TargetFile> Render(ApiModel model)
    {
        var files = new List<TargetFile>();
        var subjects = new SubjectValues(model);
        foreach (TargetEntry entry in set.Entries)
        {
            TargetTemplate source = set.Templates[entry.Template];
            if (Parse(entry.Template, source) is not { } template || ParsePath(entry) is not { } path)
            {
                continue;
            }

            foreach (SubjectValue subject in subjects.Of(entry.For))
            {
                // One mistake is said once, not for each type.
                if (Run(path, subject.Variables, _ => entry.Location) is not { } name
                    || Run(template, subject.Variables, span => LocationOf(span, source.File)) is not { } content)
                {
                    break;
                }

                files.Add(new TargetFile(new GeneratedFile(name, content), subject.Words, entry.Location));
            }
        }

        return files;
    }

    private string? Run(Template template, ScriptObject variables, Func<SourceSpan, SourceLocation> locate)
    {
        var context = new TargetContext(variables, _loader);
        foreach ((string file, Template included) in _included)
        {
            context.CachedTemplates.Add(file, included);
        }

        try
        {
            // A description can bring line ends of its own.
            return template.Render(context).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (ScriptParserRuntimeException exception)
        {
            Report(exception.ParserMessages, locate);
        }
        catch (ScriptRuntimeException exception)
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidTemplate.At(locate(exception.Span), Sentence(exception.OriginalMessage)));
        }
        finally
        {
            foreach ((string file, Template included) in context.CachedTemplates)
            {
                _included.TryAdd(file, included);
            }
        }

        return null;
    }

    private Template? Parse(string name, TargetTemplate source)
    {
        if (!_parsed.TryGetValue(name, out Template? template))
        {
            template = Parse(source.Text, source.File, span => LocationOf(span, source.File));
            _parsed.Add(name, template);
        }

        return template;
    }

    private Template? ParsePath(TargetEntry entry) => Parse(entry.Path, entry.Location.File, _ => entry.Location);

    private Template? Parse(string text, string file, Func<SourceSpan, SourceLocation> locate)
    {
        var template = Template.Parse(text, file);
        if (!template.HasErrors)
        {
            return template;
        }

        Report(template.Messages, locate);
        return null;
    }

    private void Report(LogMessageBag messages, Func<SourceSpan, SourceLocation> locate)
    {
        foreach (LogMessage message in messages)
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidTemplate.At(locate(message.Span), Sentence(message.Message)));
        }
    }

    /// <summary>The place in the template, or in the one that it includes. To Scriban, the end of a text is nowhere.</summary>
    private static SourceLocation LocationOf(SourceSpan span, string file) =>
        new(string.IsNullOrEmpty(span.FileName) ? file : span.FileName, Math.Max(1, span.Start.Line + 1), Math.Max(1, span.Start.Column + 1), "");

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";
}
