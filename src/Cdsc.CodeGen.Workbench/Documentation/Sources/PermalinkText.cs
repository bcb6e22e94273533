using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Says where a permalink leads: to which section of which text.</summary>
internal static partial class PermalinkText
{
    private static readonly Dictionary<string, SpecificationRule> BySection =
        SpecificationRules.All.GroupBy(rule => rule.Url, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>A few words, for example <c>RFC 7591, section 2</c>.</summary>
    public static string Of(string url)
    {
        if (BySection.TryGetValue(url, out SpecificationRule? rule))
        {
            return $"{rule.Specification}, section {rule.Section}";
        }

        if (Rfc().Match(url) is { Success: true } rfc)
        {
            return rfc.Groups["section"] is { Success: true } section ? $"RFC {rfc.Groups["number"].Value}, section {section.Value}" : $"RFC {rfc.Groups["number"].Value}";
        }

        if (Specification().Match(url) is { Success: true } part)
        {
            string name = part.Groups["name"].Value.ToUpperInvariant();
            return part.Groups["anchor"] is { Success: true } anchor ? $"{name}, {anchor.Value.Replace('-', ' ')}" : name;
        }

        return Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0 ? uri.Host : url;
    }

    [GeneratedRegex(@"\Ahttps://(?:www\.rfc-editor\.org|datatracker\.ietf\.org)/.*?rfc(?<number>[0-9]+)[^#]*(?:#section-(?<section>[0-9A-Z.]+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc();

    [GeneratedRegex(@"\Ahttps://[^/]+/specs/(?<name>cds-wg[0-9-]+)/(?:#(?<anchor>[a-z0-9-]+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Specification();
}
