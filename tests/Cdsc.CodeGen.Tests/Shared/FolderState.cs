using System.Security.Cryptography;

namespace Cdsc.CodeGen.Tests.Shared;

/// <summary>What is in a folder at a moment: folders, files with their bytes, links.</summary>
/// <param name="Entries">A line for each, ordinally sorted.</param>
internal sealed record FolderState(IReadOnlyList<string> Entries)
{
    public static FolderState Of(string folder) => new([.. Walk(folder, "").Order(StringComparer.Ordinal)]);

    /// <summary>Fails, with the lines that differ, unless the folder is byte for byte the same.</summary>
    public void AssertSame(FolderState other) =>
        Assert.Equal(string.Join('\n', Entries), string.Join('\n', other.Entries));

    private static IEnumerable<string> Walk(string folder, string path)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            string name = path + entry.Name;
            switch (entry)
            {
                case { LinkTarget: { } target }:
                    yield return $"{name} -> {target}";
                    break;
                case DirectoryInfo:
                    yield return $"{name}/";
                    foreach (string line in Walk(entry.FullName, name + "/"))
                    {
                        yield return line;
                    }

                    break;
                default:
                    yield return $"{name} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(entry.FullName)))}";
                    break;
            }
        }
    }
}
