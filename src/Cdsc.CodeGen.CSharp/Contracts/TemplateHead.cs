using System.Globalization;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.CSharp;

/// <summary>What the first line of a template says: <c>{{- # view: ObjectView 1 -}}</c>.</summary>
/// <param name="View">The name of the view that it gets; empty when it names none.</param>
/// <param name="Version">The version of the view that it was made for; 0 when it names none.</param>
public sealed partial record TemplateHead(string View, int Version)
{
    /// <summary>The first line of a template.</summary>
    /// <param name="text">The text of the template.</param>
    public static TemplateHead Of(string text)
    {
        Match match = FirstLine().Match(text);
        Group version = match.Groups["version"];
        return new TemplateHead(
            match.Groups["view"].Value,
            version.Success ? int.Parse(version.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0);
    }

    /// <inheritdoc/>
    public override string ToString() => (View, Version) switch
    {
        ("", _) => "none",
        (_, 0) => $"{View} without a version",
        _ => string.Create(CultureInfo.InvariantCulture, $"{View} {Version}"),
    };

    [GeneratedRegex(@"\A\{\{-?[ \t]*#[ \t]*view:[ \t]*(?<view>[A-Za-z]+)([ \t]+(?<version>[1-9][0-9]{0,4}))?[ \t]*-?\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstLine();
}
