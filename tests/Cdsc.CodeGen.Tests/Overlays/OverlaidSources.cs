using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Overlays;

/// <summary>Files in memory in front of others; a text that is null hides a file.</summary>
internal sealed class OverlaidSources(ISourceProvider others, params IEnumerable<(string File, string? Text)> files) : ISourceProvider
{
    private readonly Dictionary<string, string?> _files = files.ToDictionary(file => file.File, file => file.Text, StringComparer.Ordinal);

    public SourceReadResult Read(string file) => !_files.TryGetValue(file, out string? text)
        ? others.Read(file)
        : text is null ? SourceReadResult.Failed("it does not exist") : SourceReadResult.Of(text);
}
