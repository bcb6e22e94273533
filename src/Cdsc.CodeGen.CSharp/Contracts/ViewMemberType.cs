using System.Globalization;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.CSharp;

/// <summary>What a member of a view is: <c>text</c>, <c>number?</c>, <c>boolean</c>, <c>MemberView 1[]</c>.</summary>
/// <param name="Name">The kind of scalar, or the name of a view.</param>
/// <param name="Version">The version of the view; 0 for a scalar.</param>
/// <param name="IsList">Whether it is a list of such.</param>
/// <param name="IsNullable">Whether it may be null.</param>
internal sealed partial record ViewMemberType(string Name, int Version, bool IsList, bool IsNullable)
{
    /// <summary>Whether it is a view, or a list of views.</summary>
    public bool IsView => Version > 0;

    /// <summary>Reads the form in which the listing has it.</summary>
    public static ViewMemberType Parse(string text)
    {
        Match match = Form().Match(text);
        return match.Success
            ? new ViewMemberType(match.Groups["name"].Value, NumberOf(match.Groups["version"]), match.Groups["list"].Success, match.Groups["null"].Success)
            : throw new FormatException($"'{text}' is no type of a member.");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Name}{(IsView ? " " : "")}{(IsView ? Version : null)}{(IsList ? "[]" : "")}{(IsNullable ? "?" : "")}");

    private static int NumberOf(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A((?<name>text|number|boolean)|(?<name>[A-Z][A-Za-z]*View) (?<version>[1-9][0-9]{0,4}))(?<list>\[\])?(?<null>\?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
