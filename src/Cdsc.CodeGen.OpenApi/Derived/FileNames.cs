using System.Buffers;
using System.Globalization;
using System.Text;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Turns names of documents and schemas into names that files can have on every system, each once.</summary>
internal sealed class FileNames
{
    /// <summary>Room for what is put behind it: file systems stop at 255.</summary>
    private const int MaximumBytes = 180;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\:*?\"<>|");

    private readonly FreeNames _names = new([], StringComparer.OrdinalIgnoreCase, '-');

    /// <summary>The name of a file, the same as the name where that is possible.</summary>
    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length);
        int bytes = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaximumBytes)
            {
                break;
            }

            result.Append(IsFit(rune) ? rune.ToString() : "-");
        }

        string fit = result.ToString().TrimEnd('.', ' ');
        return fit.Length == 0 || DeviceNames.Has(fit) ? "_" + fit : fit;
    }

    /// <summary>Takes a name, or the nearest that is free also for file systems that don't tell case apart.</summary>
    public string Take(string name) => _names.Take(Of(name));

    /// <summary>Whether every system takes a character in the name of a file.</summary>
    public static bool IsFit(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned)
        && !(rune.IsBmp && Forbidden.Contains((char)rune.Value));
}
