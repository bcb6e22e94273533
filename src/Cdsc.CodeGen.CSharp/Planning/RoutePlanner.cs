using System.Globalization;
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
    /// <param name="repeats">The names of places that come again, with the name of the first.</param>
    public string Plan(
        ApiOperation operation, string name, IReadOnlyDictionary<string, string> places, out IReadOnlyDictionary<string, string> repeats)
    {
        string path = operation.Path.Split('?', '#')[0];
        string route = RouteOf(path, places, out repeats, out string shape, out string? reason);
        if (reason is null && !_taken.Add(operation.Method + shape))
        {
            reason = "another operation has it";
        }

        if (reason is null)
        {
            return route;
        }

        string end = "/" + name;
        for (int number = 2; !_taken.Add(operation.Method + shape.TrimEnd('/') + end); number++)
        {
            end = string.Create(CultureInfo.InvariantCulture, $"/{name}{number}");
        }

        string other = route.TrimEnd('/') + end;
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

    private static string RouteOf(
        string path, IReadOnlyDictionary<string, string> places, out IReadOnlyDictionary<string, string> repeats, out string shape, out string? problem)
    {
        var route = new StringBuilder();
        var anonymous = new StringBuilder();
        var free = new NameScope(StringComparer.OrdinalIgnoreCase, places.Values);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var again = new Dictionary<string, string>(StringComparer.Ordinal);
        repeats = again;
        problem = null;
        foreach ((string text, string? place) in PathTemplate.PartsOf(path, places.ContainsKey))
        {
            string literal = Literal(text);
            bool isBrace = literal.StartsWith('}');
            if (used.Count > 0 && (isBrace || (literal.Length == 0 && place is not null)))
            {
                // No route can tell where such a place ends.
                problem = isBrace ? "it has a brace behind a place" : "it has two places with nothing between";
                literal = "/" + literal;
            }

            route.Append(literal);
            anonymous.Append(literal);
            if (place is not null)
            {
                // A place that comes twice has one value; the route needs two names.
                string name = places[place];
                if (!used.Add(name))
                {
                    name = free.Take("again");
                    again.Add(name, places[place]);
                }

                route.Append('{').Append(name).Append('}');
                anonymous.Append("{}");
            }
        }

        shape = anonymous.ToString();
        return route.ToString();
    }

    /// <summary>Routes are compared with what a request says once it is decoded, but for slashes.</summary>
    private static string Literal(string text)
    {
        string decoded = Uri.UnescapeDataString(text.Replace("%2F", "%252F", StringComparison.OrdinalIgnoreCase));
        string escaped = decoded.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return escaped.Replace('?', '_');
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex RouteName();
}
