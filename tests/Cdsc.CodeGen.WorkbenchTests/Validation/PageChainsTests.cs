using System.Text.Json.Nodes;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench.Validation;

namespace Cdsc.CodeGen.WorkbenchTests.Validation;

/// <summary>Pages of a listing are put together in their order, whatever the order of the documents.</summary>
public sealed class PageChainsTests
{
    [Fact]
    public void Pages_with_URLs_follow_their_links() => Assert.Equal(
        ["abc"],
        Chains(("c", "u3", "u2", null), ("a", "u1", null, "u2"), ("b", "u2", "u1", "u3")));

    [Fact]
    public void Files_follow_what_the_page_before_tells_of_their_URLs() => Assert.Equal(
        ["abcd"],
        Chains(("a", null, null, "u2"), ("d", null, "u3", null), ("b", null, "u1", "u3"), ("c", null, "u2", "u4")));

    [Fact]
    public void Files_are_taken_in_their_order_where_nothing_tells() => Assert.Equal(
        ["ab"],
        Chains(("a", null, null, "u2"), ("b", null, "u1", null)));

    [Fact]
    public void Two_first_pages_begin_two_listings() => Assert.Equal(
        ["a", "b"],
        Chains(("a", null, null, null), ("b", null, null, null)));

    private static string[] Chains(params (string Name, string? Url, string? Previous, string? Next)[] pages)
    {
        Page[] all =
        [
            .. pages.Select(page => new Page(
                (ObjectNode)InstanceReader.Read(
                    "a.json",
                    null,
                    new JsonObject { ["items"] = new JsonArray(new JsonObject { ["name"] = page.Name }), ["previous"] = page.Previous, ["next"] = page.Next }.ToJsonString(),
                    new DiagnosticBag())!.Root,
                page.Url)),
        ];
        return [.. PageChains.Of(all, "items", "").Select(listing => string.Concat(listing.Items.Select(item => item.GetString("name"))))];
    }
}
