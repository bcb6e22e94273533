using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Targets;

namespace Cdsc.CodeGen.Cli;

/// <summary>Reads the file map of a folder of templates; every mistake in it is reported with its position.</summary>
/// <param name="templates">The templates of the folder.</param>
/// <param name="diagnostics">Takes the mistakes.</param>
internal sealed class TargetReader(IReadOnlyDictionary<string, TargetTemplate> templates, DiagnosticBag diagnostics)
{
    private static readonly TargetSubject[] Subjects = Enum.GetValues<TargetSubject>();

    private readonly ConfigurationNodes _nodes = new(diagnostics);

    /// <summary>The entries of a file map.</summary>
    public IReadOnlyList<TargetEntry> Entries(SourceNode node) => _nodes.AsObject(node, "$schema", "files") is { } root
        ? [.. _nodes.Items(root, "files").Select(EntryOf).OfType<TargetEntry>()]
        : [];

    private TargetEntry? EntryOf(SourceNode node)
    {
        if (_nodes.AsObject(node, "template", "for", "path") is not { } entry
            || _nodes.RequiredString(entry, "template") is not { } template
            || _nodes.RequiredString(entry, "for") is not { } word
            || _nodes.RequiredString(entry, "path") is not { } path)
        {
            return null;
        }

        if (!templates.ContainsKey(template))
        {
            _nodes.Report(entry.Get("template")!, $"There is no template '{template}' in the folder; there is {string.Join(", ", templates.Keys)}");
            return null;
        }

        int subject = Array.FindIndex(Subjects, known => WordOf(known) == word);
        if (subject < 0)
        {
            _nodes.Report(entry.Get("for")!, $"'for' takes {string.Join(", ", Subjects.Select(WordOf))}, not '{word}'");
            return null;
        }

        return new TargetEntry(template, Subjects[subject], path, entry.Get("path")!.Location);
    }

    private static string WordOf(TargetSubject subject) => subject.ToString().ToLowerInvariant();
}
