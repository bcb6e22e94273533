using System.IO.Compression;
using System.Xml.Linq;

namespace Cdsc.CodeGen.PackageTests.Contents;

/// <summary>A package as a file: what is in it, by the paths inside, and what it says of itself.</summary>
internal sealed class PackageFile
{
    private PackageFile(IReadOnlyDictionary<string, byte[]> entries) => Entries = entries;

    /// <summary>The content of each entry.</summary>
    public IReadOnlyDictionary<string, byte[]> Entries { get; }

    /// <summary>The metadata in the nuspec; names are without their namespace, which changes with what is used.</summary>
    public XElement Metadata
    {
        get
        {
            using var stream = new MemoryStream(Entries.Single(entry => entry.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value);
            XElement root = XDocument.Load(stream).Root!;
            foreach (XElement element in root.DescendantsAndSelf())
            {
                element.Name = element.Name.LocalName;
            }

            return root.Element("metadata")!;
        }
    }

    /// <summary>Opens a package.</summary>
    public static PackageFile Open(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        var entries = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            entries.Add(entry.FullName, content.ToArray());
        }

        return new PackageFile(entries);
    }
}
