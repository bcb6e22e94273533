using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>One of the two versions that are compared: where it is read from, and what its files are called for people.</summary>
/// <param name="Root">The folder that its files are relative to, as a full path.</param>
/// <param name="Inputs">The documents, relative to the root, or names of built-in ones.</param>
/// <param name="Sources">Gives the files.</param>
/// <param name="Revision">The revision of git; null for files of the disk.</param>
internal sealed record DiffVersion(string Root, IReadOnlyList<string> Inputs, ISourceProvider Sources, string? Revision)
{
    /// <summary>A place as people find it from their folder.</summary>
    public SourceLocation LocationOf(SourceLocation location, string currentFolder)
    {
        string file = PrintableText.Of(location.File);
        string path = BuiltInFile.Is(file) ? file
            : Revision is not null ? $"{PrintableText.Of(Revision)}:{file}"
            : Path.GetRelativePath(currentFolder, Path.Combine(Root, file)).Replace('\\', '/');
        return location with { File = path };
    }
}
