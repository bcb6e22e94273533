using System.Globalization;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Gives each thing a name of its own: the one that it asks for, or that with the nearest free number behind it.</summary>
/// <param name="taken">The names that others have.</param>
/// <param name="comparer">Tells which names are the same.</param>
/// <param name="separator">What stands before the number.</param>
internal sealed class FreeNames(IEnumerable<string> taken, StringComparer comparer, char separator = '_')
{
    /// <summary>The names that are taken, each with the number that comes next.</summary>
    private readonly Dictionary<string, int> _next = taken.Distinct(comparer).ToDictionary(name => name, _ => 2, comparer);

    /// <summary>Takes a name, or the nearest that is free.</summary>
    public string Take(string name)
    {
        if (_next.TryAdd(name, 2))
        {
            return name;
        }

        int number = _next[name];
        string free;
        do
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}{separator}{number++}");
        }
        while (!_next.TryAdd(free, 2));

        _next[name] = number;
        return free;
    }
}
