using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.Tests.Robustness;

/// <summary>
/// For a text that may be hostile, one that is not and of which the same names, of the same length, come: letters and digits
/// stay, whatever else there is becomes a plain sign.
/// </summary>
internal static class HarmlessText
{
    /// <summary>The other text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="original">What stands in the document; the signs that it has mean something there.</param>
    /// <param name="plain">The sign for all others. Where texts are sorted, it decides what comes first.</param>
    public static string Of(string text, string original, char plain)
    {
        var result = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool stays = rune.Value == TextDocument.LoneSurrogate || IsNamePart(rune) || (rune.IsAscii && IsSign((char)rune.Value, original));
            result.Append(stays ? rune.ToString() : new string(plain, rune.Utf8SequenceLength));
        }

        return result.ToString();
    }

    /// <summary>Whether a sign is no mere text there.</summary>
    private static bool IsSign(char c, string original) =>
        ("/{}#:.~$+*^&?=".Contains(c) && original.Contains(c)) || (c is '*' or ';' && original.Split('/') is [not "", not ""]);

    private static bool IsNamePart(Rune rune) => rune.IsBmp && (rune.IsAscii
        ? Rune.IsLetterOrDigit(rune)
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
