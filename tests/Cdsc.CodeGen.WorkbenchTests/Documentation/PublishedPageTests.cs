using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>The pages of the specifications: that all is there, and leads where it should.</summary>
public sealed partial class PublishedPageTests
{
    public static TheoryData<string> Specifications => [.. Repository.Specifications];

    [Theory]
    [MemberData(nameof(Specifications))]
    public void Every_operation_has_its_place(string specification)
    {
        List<JsonElement> operations = [.. Bundle(specification).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(member => member.Value)];
        PublishedPage page = PublishedPage.Of(specification);
        foreach (JsonElement operation in operations)
        {
            string id = operation.GetProperty("operationId").GetString()!;
            Assert.Contains("op-" + id, page.Ids);
            Assert.Equal(operation.GetProperty("summary").GetString(), page.In("op-" + id).First(element => element.Name == "h4").Text[..^2]);
            Assert.All(operation.GetProperty("responses").EnumerateObject(), response => Assert.Contains($"response-{id}.{response.Name}", page.Ids));
        }

        Assert.InRange(operations.Count, 4, 100);
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public void Every_object_list_and_type_has_its_place_with_all_members_and_values(string specification)
    {
        PublishedPage page = PublishedPage.Of(specification);
        int members = 0;
        foreach (JsonProperty schema in Bundle(specification).GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            string id = Assert.Single(page.Ids, id => Kind().Replace(id, "") == schema.Name && id != schema.Name);
            if (schema.Value.TryGetProperty("properties", out JsonElement properties))
            {
                Assert.StartsWith("object-", id, StringComparison.Ordinal);
                Assert.All(properties.EnumerateObject(), member => Assert.Contains($"field-{schema.Name}.{member.Name}", page.Ids));
                members += properties.EnumerateObject().Count();
            }

            if (id.StartsWith("list-", StringComparison.Ordinal))
            {
                IEnumerable<string> values = schema.Value.GetProperty("anyOf").EnumerateArray().Where(branch => branch.TryGetProperty("const", out _)).Select(branch => branch.GetProperty("const").GetString()!);
                Assert.All(values, value => Assert.Contains(page.Elements, element => element.Id == $"value-{schema.Name}.{Encoded(value)}"));
            }
        }

        Assert.InRange(members, 30, 1000);
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public void Every_rule_and_every_open_question_has_its_place(string specification)
    {
        PublishedPage page = PublishedPage.Of(specification);
        (char rule, string question) = specification == "cds-wg1-01" ? ('M', "E-01") : ('R', "E-02");
        List<string> rules = [.. Ids().Matches(Repository.Text("openapi/rules.yaml")).Select(match => match.Groups["id"].Value).Where(id => id[0] == rule)];
        Assert.Equal(rules.Select(id => "rule-" + id).Order(StringComparer.Ordinal), page.Elements.Select(element => element.Id).Where(id => id?.StartsWith("rule-", StringComparison.Ordinal) ?? false).Order(StringComparer.Ordinal)!);
        List<string> questions = [.. Headings().Matches(Repository.Text("openapi/errata.md")).Select(match => match.Groups["id"].Value).Where(id => id.StartsWith(question, StringComparison.Ordinal))];
        Assert.Equal(questions.Select(id => "question-" + id), page.Elements.Select(element => element.Id).Where(id => id?.StartsWith("question-", StringComparison.Ordinal) ?? false)!);
        Assert.InRange(rules.Count, 50, 1000);
        Assert.InRange(questions.Count, 20, 1000);
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public void No_id_is_there_twice(string specification) =>
        Assert.DoesNotContain(PublishedPage.Of(specification).Elements.Select(element => element.Id).OfType<string>().CountBy(id => id), id => id.Value > 1);

    [Theory]
    [MemberData(nameof(Specifications))]
    public void Every_link_leads_somewhere(string specification)
    {
        int links = 0;
        foreach (PageElement link in PublishedPage.Of(specification).Elements.Where(element => element.Name == "a"))
        {
            string address = link.Attributes["href"];
            int hash = address.IndexOf('#', StringComparison.Ordinal);
            if (address.StartsWith("https://", StringComparison.Ordinal))
            {
                continue;
            }

            PublishedPage target = hash == 0 ? PublishedPage.Of(specification) : PublishedPage.Of(address[..(hash < 0 ? address.Length : hash)][..^".html".Length]);
            Assert.True(hash < 0 || target.Ids.Contains(address[(hash + 1)..]), $"{address} leads nowhere");
            links++;
        }

        Assert.InRange(links, 500, 20_000);
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public void A_page_is_complete_in_itself(string specification)
    {
        PublishedPage page = PublishedPage.Of(specification);
        Assert.InRange(page.Text.Length, 100_000, 1_500_000);
        Assert.DoesNotContain(page.Elements, element => element.Attributes.Keys.Any(name => name is "src" or "srcset" or "style" || name.StartsWith("on", StringComparison.Ordinal)));
        Assert.Equal(["data:,"], page.Elements.Where(element => element.Name == "link").Select(element => element.Attributes["href"]));
        Assert.Single(page.Elements, element => element.Name == "script");
        Assert.DoesNotContain("url(", page.Elements.Single(element => element.Name == "style").Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Elements.Single(element => element.Attributes.GetValueOrDefault("http-equiv") == "Content-Security-Policy").Attributes["content"], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Specifications))]
    public void Headings_leave_out_no_level(string specification)
    {
        int[] levels = [.. PublishedPage.Of(specification).Elements.Where(element => element.Name is ['h', >= '1' and <= '6']).Select(element => element.Name[1] - '0')];
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    private static JsonElement Bundle(string specification) => JsonElement.Parse(Repository.Text($"generated/openapi/{specification}.openapi.json"));

    private static string Encoded(string value) => NoNameLetter().Replace(value, match => $"~{(int)match.Value[0]:X4}");

    [GeneratedRegex("^(?:object|list|type)-", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex("^- id: (?<id>[MR]-[0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Ids();

    [GeneratedRegex("^#### (?<id>E-[0-9-]+) ", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("[^A-Za-z0-9_-]", RegexOptions.CultureInvariant)]
    private static partial Regex NoNameLetter();
}
