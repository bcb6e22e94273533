using System.Text;
using System.Text.RegularExpressions;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>
/// Makes routes of ASP.NET Core of paths, each different from the others: routes know no query and no fragment, don't tell
/// case apart, and take two paths for one that differ only in the names of their places.
/// </summary>
internal sealed partial class RoutePlanner(DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The route of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="name">Its name in C#, which is unique.</param>
    /// <param name="places">The places of the path with names that a route may have, by their names in the document.</param>
    public string Plan(ApiOperation operation, string name, IReadOnlyDictionary<string, string> places)
    {
        string path = operation.Path.Split('?', '#')[0];
        string route = RouteOf(path, places, out string shape, out bool hasNeighbours);
        string? reason = hasNeighbours ? "it has two places with nothing between" : null;
        if (reason is null && !_taken.Add(operation.Method + shape))
        {
            reason = "another operation has it";
        }

        if (reason is null)
        {
            return route;
        }

        string other = (hasNeighbours ? Neighbours().Replace(route, "}/{") : route).TrimEnd('/') + "/" + name;
        _taken.Add(operation.Method + shape + "/" + name);
        diagnostics.Add(DiagnosticDescriptors.AdaptedRoute.At(operation.Location, operation.Path, reason, other));
        return other;
    }

    /// <summary>The places of the path with names that a route may have, by their names in the document.</summary>
    public static Dictionary<string, string> PlacesOf(ApiOperation operation)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> names = [.. operation.Parameters.Where(parameter => parameter.In == ParameterIn.Path).Select(parameter => parameter.Name)];
        var free = new NameScope(StringComparer.OrdinalIgnoreCase, names);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in names)
        {
            // MVC gives some names a meaning of their own.
            bool isFit = RouteName().IsMatch(name) && name.ToLowerInvariant() is not ("action" or "controller" or "area" or "page" or "handler") && taken.Add(name);
            places.Add(name, isFit ? name : free.Take("place"));
        }

        return places;
    }

    private static string RouteOf(string path, IReadOnlyDictionary<string, string> places, out string shape, out bool hasNeighbours)
    {
        var route = new StringBuilder();
        var anonymous = new StringBuilder();
        var free = new NameScope(StringComparer.OrdinalIgnoreCase, places.Values);
        var used = new HashSet<string>(StringComparer.Ordinal);
        hasNeighbours = false;
        int start = 0;
        foreach (Match match in Place().Matches(path))
        {
            if (!places.TryGetValue(match.Groups[1].Value, out string? place))
            {
                continue;
            }

            string literal = Literal(path[start..match.Index]);
            hasNeighbours |= start > 0 && literal.Length == 0;
            start = match.Index + match.Length;

            // A place that comes twice has one value; the route needs two names.
            string name = used.Add(place) ? place : free.Take("again");
            route.Append(literal).Append('{').Append(name).Append('}');
            anonymous.Append(literal).Append("{}");
        }

        string rest = Literal(path[start..]);
        shape = anonymous.Append(rest).ToString();
        return route.Append(rest).ToString();
    }

    /// <summary>Routes are compared with what a request says once it is decoded, but for slashes.</summary>
    private static string Literal(string text)
    {
        string decoded = text.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? text : Uri.UnescapeDataString(text);
        string escaped = decoded.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return escaped.Replace('?', '_');
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex RouteName();

    [GeneratedRegex(@"\}\{", RegexOptions.CultureInvariant)]
    private static partial Regex Neighbours();
}
