using System.Buffers;
using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.Cli;

/// <summary>
/// Shows characters that command a terminal, or turn the direction of text, as <c>\uXXXX</c>. In strings of JSON, the only
/// place where JSON can have them, that means the same.
/// </summary>
internal static class TerminalGuard
{
    /// <summary>C0 but for tab and line ends, DEL, C1, the controls of direction, and the separators of lines and paragraphs.</summary>
    private static readonly SearchValues<char> Commands = SearchValues.Create(
        Codes(0x00, 0x08) + Codes(0x0B, 0x1F) + Codes(0x7F, 0x9F) + "\u061C\u200E\u200F" + Codes(0x2028, 0x202E) + Codes(0x2066, 0x2069));

    /// <summary>Characters, from one to another.</summary>
    private static string Codes(int first, int last) => string.Create(last - first + 1, first, static (text, first) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)(first + i);
        }
    });

    /// <summary>Writes text that comes from anywhere.</summary>
    public static void Write(ReadOnlySpan<char> text, TextWriter writer)
    {
        while (text.IndexOfAny(Commands) is int index and >= 0)
        {
            // The end of a line of Windows is no command.
            bool isLineEnd = text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n';
            writer.Write(text[..(isLineEnd ? index + 1 : index)]);
            if (!isLineEnd)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)text[index]:X4}"));
            }

            text = text[(index + 1)..];
        }

        writer.Write(text);
    }

    /// <summary>The text as it is written.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Commands) < 0)
        {
            return text;
        }

        using var writer = new StringWriter(new StringBuilder(text.Length + 16), CultureInfo.InvariantCulture);
        Write(text, writer);
        return writer.ToString();
    }
}
