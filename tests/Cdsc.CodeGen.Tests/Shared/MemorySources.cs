using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Shared;

/// <summary>Files in memory. It notes what it is asked for, so that tests see what never gets that far.</summary>
internal sealed class MemorySources(params IEnumerable<(string File, string Text)> files) : ISourceProvider
{
    private readonly Dictionary<string, string> _files = files.ToDictionary(file => file.File, file => file.Text, StringComparer.Ordinal);

    /// <summary>The files that were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public SourceReadResult Read(string file)
    {
        Asked.Add(file);
        return _files.TryGetValue(file, out string? text) ? SourceReadResult.Of(text) : SourceReadResult.Failed("it does not exist");
    }
}
