using System.Diagnostics.CodeAnalysis;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// The regular expressions of JSON Schema: ECMA-262 with the flag <c>u</c>. The two dialects look alike and differ in what
/// matters for checking: in .NET <c>$</c> lets a line feed pass, <c>\d</c> and <c>\w</c> take every script, and characters
/// beyond U+FFFF are two.
/// </summary>
public static class EcmaPattern
{
    /// <summary>
    /// Writes a pattern for .NET, to be used without options other than
    /// <see cref="System.Text.RegularExpressions.RegexOptions.CultureInvariant"/> and a time limit. It matches the same
    /// strings; its groups aren't numbered as they were.
    /// </summary>
    /// <param name="pattern">The pattern of ECMA-262. Like there, it is not anchored.</param>
    /// <param name="translated">The pattern for .NET.</param>
    /// <param name="problem">Why the text is no such pattern, in words that complete "not a pattern: …".</param>
    public static bool TryTranslate(string pattern, [NotNullWhen(true)] out string? translated, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        try
        {
            (PatternNode parsed, bool hasBackReferences) = PatternParser.Parse(pattern);
            translated = new PatternWriter(hasBackReferences).Write(parsed);
            problem = null;
            return true;
        }
        catch (PatternFormatException exception)
        {
            translated = null;
            problem = exception.Message;
            return false;
        }
    }
}
