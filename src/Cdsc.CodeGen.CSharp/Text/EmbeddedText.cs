using System.Reflection;
using System.Text;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Reads texts that are part of this assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of a resource, with LF line ends and without byte order mark, however the sources were checked out.</summary>
    public static string Read(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource '{resource}' is missing from {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
