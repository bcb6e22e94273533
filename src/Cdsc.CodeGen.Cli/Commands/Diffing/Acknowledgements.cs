using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>The changes that somebody has looked at and accepts, with the reason.</summary>
internal sealed class Acknowledgements
{
    private readonly Dictionary<string, (string Reason, SourceLocation Place)> _reasons = new(StringComparer.Ordinal);

    /// <summary>Nothing is acknowledged.</summary>
    public static Acknowledgements None { get; } = new();

    /// <summary>Reads a file; what is wrong is reported.</summary>
    /// <param name="folder">The folder of the file, as a full path.</param>
    /// <param name="file">The file in it.</param>
    /// <param name="diagnostics">Gets what is wrong.</param>
    public static Acknowledgements Read(string folder, string file, DiagnosticBag diagnostics)
    {
        var acknowledgements = new Acknowledgements();
        SourceReadResult result = new DiskSourceProvider(folder).Read(file);
        if (result.Text is not { } text)
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidAcknowledgements.At(SourceLocation.OfFile(file), $"{result.Failure}; check the path behind --acknowledge"));
        }
        else if (SourceParser.Parse(new SourceText(file, text), diagnostics) is { } node)
        {
            if ((node as ObjectNode)?.Get("acknowledged") is ArrayNode list)
            {
                foreach (SourceNode item in list.Items)
                {
                    acknowledgements.Add(item, diagnostics);
                }
            }
            else
            {
                diagnostics.Add(DiagnosticDescriptors.InvalidAcknowledgements.At(node.Location, "the file must have a list called 'acknowledged', of objects with 'key' and 'reason'"));
            }
        }

        return acknowledgements;
    }

    /// <summary>Why a change is accepted; null when it is not.</summary>
    public string? ReasonOf(string key) => _reasons.TryGetValue(key, out (string Reason, SourceLocation Place) entry) ? entry.Reason : null;

    /// <summary>Reports what is acknowledged and not there.</summary>
    public void ReportUnmatched(IReadOnlySet<string> keys, DiagnosticBag diagnostics)
    {
        foreach ((string key, (_, SourceLocation place)) in _reasons.Where(entry => !keys.Contains(entry.Key)))
        {
            diagnostics.Add(DiagnosticDescriptors.UnmatchedAcknowledgement.At(place, key, "remove the entry, or mend its key"));
        }
    }

    private void Add(SourceNode item, DiagnosticBag diagnostics)
    {
        if (item is not ObjectNode entry || entry.GetString("key") is not { Length: > 0 } key || string.IsNullOrWhiteSpace(entry.GetString("reason")))
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidAcknowledgements.At(item.Location, "each entry needs a 'key' and a 'reason'"));
        }
        else if (!_reasons.TryAdd(key, (entry.GetString("reason")!, item.Location)))
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidAcknowledgements.At(item.Location, $"'{key}' is acknowledged twice"));
        }
    }
}
