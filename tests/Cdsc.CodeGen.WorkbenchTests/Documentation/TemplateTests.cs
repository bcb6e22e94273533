using System.Text.RegularExpressions;
using Cdsc.CodeGen.Workbench.Docs;

namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>The templates of pages and their views fit each other.</summary>
public sealed partial class TemplateTests
{
    private static readonly Dictionary<string, Type> Views =
        typeof(IHtmlView).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IHtmlView)) && type.IsClass).ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static TheoryData<string> Templates => [.. HtmlRenderer.Names.Where(name => name.EndsWith(".sbn", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_asks_its_view_for_what_it_has(string name)
    {
        string text = HtmlRenderer.TextOf(name);
        Type view = Views[Head().Match(text).Groups["view"].Value];
        string[] members = [.. view.GetProperties().Select(property => property.Name)];
        Assert.All(Members().Matches(text), match => Assert.Contains(match.Groups["name"].Value, members));
    }

    [Fact]
    public void Every_member_of_a_view_is_shown()
    {
        string all = string.Concat(Templates.Select(row => HtmlRenderer.TextOf(row.Data)));
        Assert.All(Views.Values.SelectMany(view => view.GetProperties()), property => Assert.Matches($@"\.{property.Name}\b", all));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void What_a_template_puts_into_an_attribute_is_quoted(string name) =>
        Assert.DoesNotMatch(@"=\s*\{\{", HtmlRenderer.TextOf(name));

    [Fact]
    public void The_style_and_the_script_end_where_they_should()
    {
        Assert.DoesNotContain("</", HtmlRenderer.TextOf("page.css"), StringComparison.Ordinal);
        Assert.DoesNotContain("</", HtmlRenderer.TextOf("page.js"), StringComparison.Ordinal);
        Assert.DoesNotContain("innerHTML", HtmlRenderer.TextOf("page.js"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\A\{\{- # view: (?<view>\w+) -\}\}\n", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"\bview\.(?<name>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Members();
}
