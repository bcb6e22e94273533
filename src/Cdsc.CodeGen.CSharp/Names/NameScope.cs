using System.Globalization;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Hands out names, each once.</summary>
/// <param name="comparer">When two names are the same; files make types differ by more than case.</param>
/// <param name="reserved">Names that are taken from the start.</param>
public sealed class NameScope(StringComparer comparer, params IEnumerable<string> reserved)
{
    private readonly HashSet<string> _taken = new(reserved, comparer);

    /// <summary>The number to try next behind a name, so that many of one name need no search each.</summary>
    private readonly Dictionary<string, int> _next = new(comparer);

    /// <summary>Takes a name, or the nearest free one: with <c>2</c>, <c>3</c> … behind it.</summary>
    public string Take(string desired)
    {
        if (_taken.Add(Bare(desired)))
        {
            return desired;
        }

        // With a number behind it, a keyword is none any more.
        string bare = Bare(desired);
        string name = bare;
        int number = _next.GetValueOrDefault(bare, 2);
        while (!_taken.Add(name))
        {
            name = bare + number.ToString(CultureInfo.InvariantCulture);
            number++;
        }

        _next[bare] = number;
        return name;
    }

    /// <summary>Takes a name, or another when it is taken, or the nearest free one to that.</summary>
    public string Take(string desired, string otherwise) => _taken.Contains(Bare(desired)) ? Take(otherwise) : Take(desired);

    /// <summary><c>@value</c> and <c>value</c> are one identifier.</summary>
    private static string Bare(string name) => name.TrimStart('@');
}
