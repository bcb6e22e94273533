using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Model;

/// <summary>Takes paths and URLs apart that have places such as <c>{id}</c>.</summary>
public static partial class PathTemplate
{
    /// <summary>The names of the places, each once; one may be empty.</summary>
    public static IEnumerable<string> PlacesOf(string template)
    {
        var places = new List<string>();
        foreach (ValueMatch match in Place().EnumerateMatches(template))
        {
            places.Add(template.Substring(match.Index + 1, match.Length - 2));
        }

        return places.Count < 2 ? places : places.Distinct(StringComparer.Ordinal);
    }

    /// <summary>The literals, each with the name of the place behind it; the last has none behind it.</summary>
    /// <param name="template">The path or URL.</param>
    /// <param name="isPlace">Whether what stands in braces is a place; else it is literal.</param>
    public static IEnumerable<(string Literal, string? Place)> PartsOf(string template, Func<string, bool> isPlace)
    {
        int start = 0;
        foreach (Match match in Place().Matches(template).Where(match => isPlace(match.Groups[1].Value)))
        {
            yield return (template[start..match.Index], match.Groups[1].Value);
            start = match.Index + match.Length;
        }

        yield return (template[start..], null);
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
