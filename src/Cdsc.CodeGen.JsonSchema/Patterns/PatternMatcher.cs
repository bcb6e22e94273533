using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>A pattern ready for use.</summary>
internal sealed class PatternMatcher(string pattern, Regex regex)
{
    /// <summary>The pattern as the schema has it, for messages.</summary>
    public string Shown { get; } = ValueText.Plain(pattern);

    /// <returns><see langword="null"/> when that can't be said.</returns>
    public bool? Matches(string text, out string? undecided)
    {
        undecided = null;
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            undecided = FormattableString.Invariant($"matching the pattern {Shown} took longer than {regex.MatchTimeout.TotalSeconds} s");
        }
        catch (IndexOutOfRangeException)
        {
            // A defect of .NET, which some lazy repetitions of something empty bring out.
            undecided = $"the pattern {Shown} is beyond .NET's regular expressions";
        }

        return null;
    }
}
