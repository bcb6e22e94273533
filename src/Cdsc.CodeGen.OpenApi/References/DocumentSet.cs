using System.Collections.Concurrent;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>The files read so far, each parsed once.</summary>
/// <param name="sources">Gives the files.</param>
/// <param name="diagnostics">Takes what is wrong with them.</param>
/// <param name="isForModel">Whether values that no model needs are left out.</param>
internal sealed class DocumentSet(ISourceProvider sources, DiagnosticBag diagnostics, bool isForModel = false)
{
    private readonly ReadBudget _budget = new();
    private readonly ConcurrentDictionary<string, SourceNode?> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecificationVersion> _versions = new(StringComparer.Ordinal);
    private bool _isForModel = isForModel;

    /// <summary>Whether somebody needs a value that was left out, so that all has to be read again, and whole.</summary>
    public bool LacksValues { get; private set; }

    /// <summary>The files that were read, ordinally sorted.</summary>
    public IReadOnlyList<string> Files => [.. _documents.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The file of the document that defines a specification; null when none is known.</summary>
    public string? FileOf(string specification) => sources.FileOf(specification);

    /// <summary>Whether a file can be read; nothing is reported when it can't.</summary>
    public bool Has(string file) => _documents.TryGetValue(file, out SourceNode? known) ? known is not null : sources.Read(file).Failure is null;

    /// <summary>The tree of a file that was read before; null when it was not. Other threads may ask.</summary>
    public SourceNode? Known(string file) => _documents.GetValueOrDefault(file);

    /// <summary>Reads and parses a file.</summary>
    /// <param name="file">The file, relative to the root.</param>
    /// <param name="requestedAt">Where a document names it; null for an input.</param>
    /// <returns>The tree, or null when the file is missing or broken; the reason is reported once.</returns>
    public SourceNode? Load(string file, SourceLocation? requestedAt)
    {
        if (_documents.TryGetValue(file, out SourceNode? known))
        {
            return known;
        }

        string? failure = requestedAt is not null ? sources.RefusalOf(file) : null;
        SourceNode? root = failure is null ? Upgrade(file, Parse(file, out failure), requestedAt) : null;
        if (failure is not null)
        {
            diagnostics.Add(requestedAt is not null
                ? DiagnosticDescriptors.ReferencedFileUnreadable.At(requestedAt, file, failure)
                : DiagnosticDescriptors.InputUnreadable.At(SourceLocation.OfFile(file), failure));
        }

        _documents[file] = root;
        return root;
    }

    /// <summary>Whether a file is a document of 2.0, the parts of which stand elsewhere in its 3.1 form.</summary>
    public bool IsRearranged(string file) =>
        _versions.GetValueOrDefault(file, SpecificationVersion.OpenApi31) == SpecificationVersion.Swagger20
        && _documents.GetValueOrDefault(file) is ObjectNode root && root.Has("openapi");

    /// <summary>Puts the document that an overlay makes in the place of the overlay, so that references in it stay in it.</summary>
    public void Replace(string file, ObjectNode root) => _documents[file] = root;

    /// <summary>Says that somebody needs values that may have been left out. From now on, none is.</summary>
    public void NeedWhole()
    {
        LacksValues = LacksValues || (_isForModel && _documents.Keys.Any(SourceParser.IsJson));
        _isForModel = false;
    }

    private SourceNode? Parse(string file, out string? failure)
    {
        // A large file is hardly ever YAML, which has to be one text.
        using Stream? stream = SourceParser.IsJson(file) ? sources.Open(file) : null;
        if (stream is null)
        {
            SourceReadResult result = sources.Read(file);
            failure = result.Failure;
            return failure is null ? SourceParser.Parse(file, result, diagnostics, _budget, _isForModel) : null;
        }

        // What is wrong with a file that can't be read to its end doesn't matter.
        var own = new DiagnosticBag();
        try
        {
            SourceNode? root = SourceParser.ParseJson(file, new Utf8Pieces(stream), own, _budget, _isForModel);
            diagnostics.AddRange(own.ToSorted());
            failure = null;
            return root;
        }
        catch (Exception exception) when (SourceReadResult.ReasonOf(exception) is { } reason)
        {
            failure = reason;
            return null;
        }
    }

    /// <summary>A part of a document that stands in a file of its own is of the version of the document that names it.</summary>
    private SourceNode? Upgrade(string file, SourceNode? root, SourceLocation? requestedAt)
    {
        if (root is null)
        {
            return null;
        }

        SpecificationVersion version = (root is ObjectNode document ? SpecificationVersions.Of(document) : null)
            ?? (requestedAt is null ? SpecificationVersion.OpenApi31 : _versions.GetValueOrDefault(requestedAt.File, SpecificationVersion.OpenApi31));
        _versions[file] = version;
        return DocumentUpgrade.Of(root, version);
    }
}
