using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.Targets;

namespace Cdsc.CodeGen.Cli;

/// <summary>Looks at the paths that templates made, where their place in the file map is still known.</summary>
internal static class TargetPaths
{
    /// <summary>The files whose paths are in order; the others are reported.</summary>
    public static IEnumerable<GeneratedFile> Checked(IReadOnlyList<TargetFile> files, DiagnosticBag diagnostics)
    {
        // Some file systems take capitals for small letters. A folder is taken by all that lies in it.
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [Manifest.FileName] = "the list of what cdsc has generated" };
        var folders = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var safe = new List<GeneratedFile>();
        foreach (TargetFile file in files)
        {
            string path = file.File.Path;
            if (OutputPath.ProblemOf(path) is { } problem)
            {
                diagnostics.Add(DiagnosticDescriptors.OutputPathRefused.At(file.Location, path, problem));
            }
            else if (OtherOf(path, taken, folders) is { } other)
            {
                diagnostics.Add(DiagnosticDescriptors.DuplicateTargetPath.At(file.Location, path, other, file.Subject));
            }
            else
            {
                taken.Add(path, file.Subject);
                foreach (string folder in FoldersOf(path))
                {
                    folders.TryAdd(folder, file.Subject);
                }

                safe.Add(file.File);
            }
        }

        return safe;
    }

    private static string? OtherOf(string path, Dictionary<string, string> taken, Dictionary<string, string> folders) =>
        taken.GetValueOrDefault(path)
        ?? folders.GetValueOrDefault(path)
        ?? FoldersOf(path).Select(folder => taken.GetValueOrDefault(folder)).FirstOrDefault(other => other is not null);

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
