using System.Text;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Files of the user that get another text because the user has asked for that.</summary>
internal static class EditedFiles
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Writes files; each keeps its byte order mark if it has one.</summary>
    /// <param name="root">The folder that they are relative to.</param>
    /// <param name="texts">The texts of the files.</param>
    /// <param name="diagnostics">Takes what is in the way.</param>
    /// <returns>Whether all went well; when a file is a link, none is written.</returns>
    public static bool Write(string root, IReadOnlyDictionary<string, string> texts, DiagnosticBag diagnostics)
    {
        var changes = new List<OutputChange>();
        foreach ((string file, string text) in texts)
        {
            string full = Path.Combine(root, file);
            try
            {
                // A file is replaced as a whole, and a link to it would become a file of its own.
                if (RealPath.HasLink(root, file))
                {
                    diagnostics.Add(DiagnosticDescriptors.OutputUnwritable.At(SourceLocation.OfFile(full), "it is a link, or in a folder that is one; mend it by hand"));
                    return false;
                }

                byte[] content = Encoding.UTF8.GetBytes(text);
                byte[] present = File.ReadAllBytes(full);
                changes.Add(new OutputChange(
                    file, present.AsSpan().StartsWith(ByteOrderMark) ? [.. ByteOrderMark, .. content] : content, Manifest.HashOf(present)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(DiagnosticDescriptors.OutputUnwritable.At(SourceLocation.OfFile(full), exception.Message));
                return false;
            }
        }

        return OutputWriter.Write(OutputPath.PlaceOf(root), changes, diagnostics);
    }
}
