using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Files as they are, but for some that have another text.</summary>
/// <param name="inner">The files as they are.</param>
/// <param name="texts">The other texts.</param>
internal sealed class EditedSources(ISourceProvider inner, IReadOnlyDictionary<string, string> texts) : ISourceProvider
{
    /// <inheritdoc/>
    public SourceReadResult Read(string file) => texts.TryGetValue(file, out string? text) ? SourceReadResult.Of(text) : inner.Read(file);

    /// <inheritdoc/>
    public string? FileOf(string specification) => inner.FileOf(specification);
}
