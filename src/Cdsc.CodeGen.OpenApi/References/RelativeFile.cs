namespace Cdsc.CodeGen.OpenApi;

/// <summary>Paths below the root of the inputs, as text with forward slashes on every machine.</summary>
internal static class RelativeFile
{
    /// <summary>The file that a relative path means beside another file; null when it leads out of the root.</summary>
    public static string? Resolve(string fromFile, string relativePath)
    {
        var segments = new List<string>(fromFile.Split('/')[..^1]);
        foreach (string segment in relativePath.Split('/'))
        {
            switch (segment)
            {
                case "" or ".":
                    break;
                case "..":
                    if (segments.Count == 0)
                    {
                        return null;
                    }

                    segments.RemoveAt(segments.Count - 1);
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }

        return string.Join('/', segments);
    }

    /// <summary>The name of a file without folders and without its last extension.</summary>
    public static string StemOf(string file)
    {
        string name = file[(file.LastIndexOf('/') + 1)..];
        int dot = name.LastIndexOf('.');
        return dot <= 0 ? name : name[..dot];
    }

    /// <summary>
    /// The name of a document among others: its stem, or the name of its folder where the stem is just <c>openapi</c>.
    /// </summary>
    public static string DocumentNameOf(string file)
    {
        string stem = StemOf(file);
        return stem == "openapi" ? FolderOf(file) ?? stem : stem;
    }

    /// <summary>The name of the document that an overlay makes: <c>acme</c> for <c>acme.overlay.yaml</c>, and for <c>acme/overlay.yaml</c>.</summary>
    public static string OverlayNameOf(string file)
    {
        string stem = StemOf(file);
        string name = stem.EndsWith(".overlay", StringComparison.Ordinal) && stem.Length > ".overlay".Length ? stem[..^".overlay".Length] : stem;
        return name is "openapi" or "overlay" ? FolderOf(file) ?? name : name;
    }

    private static string? FolderOf(string file) => file.Split('/') is [.., var folder, _] ? folder : null;
}
