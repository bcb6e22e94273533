namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.Routing.Patterns;
using global::System;
using global::System.Text;

/// <summary>Makes URLs of route templates.</summary>
internal static class ApiRouteTemplate
{
    /// <summary>Fills in the places of a template.</summary>
    /// <param name="template">The template, with places such as <c>{id}</c> or <c>{id:int}</c>.</param>
    /// <param name="values">A value for each place.</param>
    /// <exception cref="InvalidOperationException">A place has no value.</exception>
    public static string Expand(string template, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var path = new StringBuilder();
        foreach (RoutePatternPathSegment segment in RoutePatternFactory.Parse(template).PathSegments)
        {
            path.Append('/');
            foreach (RoutePatternPart part in segment.Parts)
            {
                path.Append(part switch
                {
                    RoutePatternParameterPart place => Uri.EscapeDataString(Protect(ValueOf(place.Name, values, template))),
                    RoutePatternLiteralPart literal => Encode(literal.Content),
                    RoutePatternSeparatorPart separator => separator.Content,
                    _ => "",
                });
            }
        }

        return path.Length == 0 || template.EndsWith('/') ? path.Append('/').ToString() : path.ToString();
    }

    /// <summary>Takes back what was done to a value so that it is not taken for a folder.</summary>
    public static string Unprotect(string value) => value is "%2E" or "%2E%2E" ? value.Replace("%2E", ".", StringComparison.Ordinal) : value;

    /// <summary>Servers take dots for folders, even when they are escaped, so these are escaped once more.</summary>
    private static string Protect(string value) => value is "." or ".." ? value.Replace(".", "%2E", StringComparison.Ordinal) : value;

    /// <summary>Templates are decoded, as paths are that servers compare with them, but for slashes.</summary>
    private static string Encode(string literal)
    {
        string text = literal.Replace("%", "%25", StringComparison.Ordinal).Replace("%252F", "%2F", StringComparison.OrdinalIgnoreCase);
        return new PathString("/" + text).ToUriComponent()[1..];
    }

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> values, string template)
    {
        foreach ((string candidate, string value) in values)
        {
            if (candidate == name)
            {
                return value;
            }
        }

        throw new InvalidOperationException($"The route '{template}' has the place '{name}', for which the operation has no parameter.");
    }
}
