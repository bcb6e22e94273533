using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>The patterns of a set of schemas, each made once. Whoever uses it takes care that only one thread does.</summary>
internal sealed class PatternCache
{
    private readonly TimeSpan _timeLimit;
    private readonly Dictionary<string, PatternMatcher> _matchers = new(StringComparer.Ordinal);

    public PatternCache(TimeSpan timeLimit)
    {
        if (timeLimit <= TimeSpan.Zero && timeLimit != Regex.InfiniteMatchTimeout)
        {
            throw new ArgumentOutOfRangeException(nameof(timeLimit), timeLimit, "The time limit for patterns must be greater than zero.");
        }

        _timeLimit = timeLimit;
    }

    public bool TryGet(string pattern, [NotNullWhen(true)] out PatternMatcher? matcher, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        if (_matchers.TryGetValue(pattern, out matcher))
        {
            return true;
        }

        if (!EcmaPattern.TryTranslate(pattern, out string? translated, out problem))
        {
            return false;
        }

        try
        {
            matcher = new PatternMatcher(pattern, new Regex(translated, RegexOptions.CultureInvariant, _timeLimit));
            _matchers.Add(pattern, matcher);
            return true;
        }
        catch (ArgumentException exception)
        {
            problem = $"it is too complex for .NET ({exception.Message})";
            return false;
        }
    }
}
