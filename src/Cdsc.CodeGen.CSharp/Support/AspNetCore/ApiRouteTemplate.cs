namespace Cdsc.CodeGen.Support;

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
        var path = new StringBuilder(template.StartsWith('/') ? "" : "/");
        for (int i = 0; i < template.Length; i++)
        {
            int end = template[i] == '{' ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                path.Append(template[i]);
                continue;
            }

            string name = template[(i + 1)..end].Split(':', '=', '?')[0].TrimStart('*');
            path.Append(Uri.EscapeDataString(Protect(ValueOf(name, values, template))));
            i = end;
        }

        return path.ToString();
    }

    /// <summary>
    /// Servers leave an escaped slash as it is and take dots for folders, so these are escaped once more; the binder takes
    /// that back.
    /// </summary>
    private static string Protect(string value) => value is "." or ".."
        ? value.Replace(".", "%2E", StringComparison.Ordinal)
        : value.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);

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
