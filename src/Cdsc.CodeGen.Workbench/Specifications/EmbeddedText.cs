using System.Text;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Reads texts that come with the assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>A text, with LF line ends.</summary>
    public static string Read(string name)
    {
        using Stream stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no resource '{name}'.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
