using System.Globalization;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>
/// The examples keep some of the rules over documents too: those that a listing by itself can break. This is no validator
/// of documents, only what keeps the examples right.
/// </summary>
public sealed class DocumentRuleTests
{
    /// <summary>The listings: schema, list, and the member that they are sorted by.</summary>
    private static readonly (string Title, string List, string Key)[] Orders =
    [
        ("CoverageListing", "coverage_entries", "updated"),
        ("ClientListing", "clients", "cds_modified"),
        ("MessageListing", "outstanding", "modified"),
        ("MessageListing", "unread", "modified"),
        ("MessageListing", "read", "modified"),
        ("CredentialListing", "credentials", "modified"),
        ("GrantListing", "grants", "modified"),
        ("ServerProvidedFileListing", "files", "modified"),
    ];

    public static TheoryData<string> Checks =>
        ["coverage-listing-order", "message-created-before-modified", "message-lists-consistent", "grant-links-consistent", "grant-enabled-within"];

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_checks_are_those_of_the_book_of_rules(string name) =>
        Assert.Contains(Rule.All, rule => rule.Source["document"]?["name"]?.GetValue<string>() == name);

    [Fact]
    public void Listings_have_the_latest_first() => Assert.All(Orders, order => Assert.All(
        Listings(order.Title),
        listing =>
        {
            DateTimeOffset[] moments = [.. listing.Value[order.List]!.AsArray().Select(item => Moment(item![order.Key]))];
            Assert.True(moments.SequenceEqual(moments.OrderDescending()), $"{listing.File}: {order.List}");
        }));

    [Fact]
    public void No_Message_changes_before_it_is_created() => Assert.All(
        Objects("message_id"),
        pair => Assert.True(Moment(pair.Value["created"]) <= Moment(pair.Value["modified"]), $"{pair.Place}: {pair.Value["message_id"]}"));

    [Fact]
    public void A_list_of_Messages_has_what_belongs_there() => Assert.All(Listings("MessageListing"), listing =>
    {
        JsonObject[] outstanding = Items(listing.Value, "outstanding");
        JsonObject[] unread = Items(listing.Value, "unread");
        JsonObject[] read = Items(listing.Value, "read");
        Assert.All(outstanding, message => Assert.Contains(message["status"]!.GetValue<string>(), (string[])["open", "pending"]));
        Assert.All(unread, message => Assert.False(message["read"]!.GetValue<bool>()));
        Assert.All(read, message => Assert.True(message["read"]!.GetValue<bool>()));
        Assert.All(
            outstanding.Concat(unread).Concat(read).GroupBy(message => message["message_id"]!.GetValue<string>()),
            same => Assert.All(same, message => Assert.True(JsonNode.DeepEquals(message, same.First()), $"{listing.File}: {same.Key}")));
    });

    [Fact]
    public void Grants_refer_to_one_another_both_ways() => Assert.All(Listings("GrantListing"), listing =>
    {
        JsonObject[] grants = Items(listing.Value, "grants");
        foreach (JsonObject one in grants)
        {
            foreach (JsonObject other in grants)
            {
                string pair = $"{listing.File}: {one["grant_id"]} and {other["grant_id"]}";
                Assert.True(Has(one, "replacing", other["uri"]) == Has(other, "replaced_by", one["uri"]), pair);
                Assert.True(Has(one, "children", other["grant_id"]) == (other["parent"]?.GetValue<string>() == one["grant_id"]!.GetValue<string>()), pair);
            }
        }
    });

    [Fact]
    public void What_is_enabled_is_a_part_of_the_Grant() => Assert.All(
        Objects("enabled_scope"),
        pair =>
        {
            Assert.Empty(Tokens(pair.Value["enabled_scope"]).Except(Tokens(pair.Value["scope"])));
            Assert.Empty(Types(pair.Value["enabled_authorization_details"]).Except(Types(pair.Value["authorization_details"])));
        });

    private static (string? File, JsonNode Value)[] Listings(string title) =>
        [.. Example.All.Where(example => example.Title == title).Select(example => (example.File, Node(example)))];

    /// <summary>The objects in all examples that have a member.</summary>
    private static (string Place, JsonObject Value)[] Objects(string member) =>
        [.. Example.All.SelectMany(example => JsonObjects.In(Node(example)).Select(value => (example.Place, value))).Where(pair => pair.value.ContainsKey(member))];

    private static JsonNode Node(Example example) => JsonNode.Parse(example.Value.GetRawText())!;

    private static JsonObject[] Items(JsonNode listing, string list) => [.. listing[list]!.AsArray().Select(item => item!.AsObject())];

    private static bool Has(JsonObject grant, string list, JsonNode? text) => grant[list]!.AsArray().Any(item => item!.GetValue<string>() == text!.GetValue<string>());

    private static string[] Tokens(JsonNode? scope) => scope!.GetValue<string>().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Types(JsonNode? details) => details!.AsArray().Select(detail => detail!["type"]!.GetValue<string>());

    private static DateTimeOffset Moment(JsonNode? text) => DateTimeOffset.Parse(text!.GetValue<string>(), CultureInfo.InvariantCulture);
}
