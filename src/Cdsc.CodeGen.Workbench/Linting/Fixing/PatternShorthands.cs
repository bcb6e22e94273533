using System.Text;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Writes out the shorthands of patterns whose characters ECMA-262 lists.</summary>
internal static class PatternShorthands
{
    /// <summary>The pattern with its shorthands written out; null when it has others, or none that can be written out for certain.</summary>
    public static string? WrittenOut(string pattern)
    {
        var result = new StringBuilder();
        bool isInClass = false;
        bool hasChanged = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                char escaped = pattern[++i];
                if (escaped is 's' or 'S' or 'b' or 'B' || (isInClass && escaped is 'D' or 'W'))
                {
                    return null;
                }

                if (CharactersOf(escaped) is not { } characters)
                {
                    result.Append(c).Append(escaped);
                    continue;
                }

                // Beside a hyphen it is the end of a range that is none.
                if (isInClass && (pattern[i - 2] == '-' || (i + 1 < pattern.Length && pattern[i + 1] == '-')))
                {
                    return null;
                }

                hasChanged = true;
                result.Append(isInClass ? characters : $"[{(char.IsUpper(escaped) ? "^" : "")}{characters}]");
                continue;
            }

            isInClass = c switch
            {
                '[' => true,
                ']' => false,
                _ => isInClass,
            };
            result.Append(c);
        }

        return hasChanged ? result.ToString() : null;
    }

    private static string? CharactersOf(char shorthand) => shorthand switch
    {
        'd' or 'D' => "0-9",
        'w' or 'W' => "A-Za-z0-9_",
        _ => null,
    };
}
