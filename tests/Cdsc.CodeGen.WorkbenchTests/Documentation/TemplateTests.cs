using System.Text.RegularExpressions;
using Cdsc.CodeGen.Workbench.Docs;

namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>The templates of pages and their views fit each other.</summary>
public sealed partial class TemplateTests
{
    private static readonly Dictionary<string, Type> Views =
        typeof(IHtmlView).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IHtmlView)) && type.IsClass).ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static TheoryData<string> Templates => [.. HtmlTemplates.Names.Where(name => name.EndsWith(".sbn", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_asks_its_view_for_what_it_has(string name)
    {
        string text = HtmlTemplates.BuiltIn[name].Text;
        Type view = Views[Head().Match(text).Groups["view"].Value];
        string[] members = [.. view.GetProperties().Select(property => property.Name)];
        Assert.All(Members().Matches(text), match => Assert.Contains(match.Groups["name"].Value, members));
    }

    [Fact]
    public void Every_member_of_a_view_is_shown()
    {
        // A view without a template of its own is shown by those of others.
        Dictionary<string, string> texts = Templates.Select(row => HtmlTemplates.BuiltIn[row.Data].Text).ToDictionary(text => Head().Match(text).Groups["view"].Value, StringComparer.Ordinal);
        string all = string.Concat(texts.Values);
        Assert.All(Views.Values.SelectMany(view => view.GetProperties()), property =>
        {
            bool isOwn = texts.TryGetValue(property.DeclaringType!.Name, out string? own);
            Assert.Matches($@"{(isOwn ? @"\bview" : "")}\.{property.Name}\b", own ?? all);
        });
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void What_a_template_puts_into_an_attribute_is_quoted(string name) =>
        Assert.DoesNotMatch(@"=\s*\{\{", HtmlTemplates.BuiltIn[name].Text);

    [Fact]
    public void The_style_and_the_script_end_where_they_should()
    {
        Assert.DoesNotContain("</", HtmlTemplates.BuiltIn["page.css"].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("</", HtmlTemplates.BuiltIn["page.js"].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("innerHTML", HtmlTemplates.BuiltIn["page.js"].Text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\A\{\{- # view: (?<view>\w+) [1-9][0-9]* -\}\}\n", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"\bview\.(?<name>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex Members();
}
