using System.Globalization;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>
/// The examples keep some of the rules over documents too: those that a listing by itself can break. This is no validator
/// of documents, only what keeps the examples right.
/// </summary>
public sealed class DocumentRuleTests
{
    /// <summary>The listings: check, schema, list, and the member that they are sorted by.</summary>
    private static readonly (string Check, string Title, string List, string Key)[] Orders =
    [
        ("coverage-listing-order", "CoverageListing", "coverage_entries", "updated"),
        ("client-listing-order", "ClientListing", "clients", "cds_modified"),
        ("message-listing-order", "MessageListing", "outstanding", "modified"),
        ("message-listing-order", "MessageListing", "unread", "modified"),
        ("message-listing-order", "MessageListing", "read", "modified"),
        ("credential-listing-order", "CredentialListing", "credentials", "modified"),
        ("grant-listing-order", "GrantListing", "grants", "modified"),
        ("file-listing-order", "ServerProvidedFileListing", "files", "modified"),
    ];

    public static TheoryData<string> Checks =>
    [
        .. Orders.Select(order => order.Check).Distinct(),
        "message-created-before-modified", "message-lists-consistent", "grant-links-consistent", "grant-enabled-within",
    ];

    [Theory]
    [MemberData(nameof(Checks))]
    public void The_checks_are_those_of_the_book_of_rules(string name) =>
        Assert.Contains(Rule.All, rule => rule.Source["document"]?["name"]?.GetValue<string>() == name);

    [Fact]
    public void All_orders_of_listings_are_checked() => Assert.Equal(
        Rule.All.Select(rule => rule.Source["document"]?["name"]?.GetValue<string>()).OfType<string>()
            .Where(name => name.EndsWith("-listing-order", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        Orders.Select(order => order.Check).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Listings_have_the_latest_first() => Assert.All(Orders, order =>
    {
        (string? File, DateTimeOffset[] Moments)[] lists =
            [.. Listings(order.Title).Select(listing => (listing.File, Items(listing.Value, order.List).Select(item => Moment(item[order.Key])).ToArray()))];
        Assert.All(lists, list => Assert.True(IsLatestFirst(list.Moments), $"{list.File}: {order.List}"));

        // Moments that are all the same are in order any way round: some listing must be able to be wrong.
        Assert.Contains(lists, list => !IsLatestFirst(list.Moments.Reverse()));
    });

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

    /// <summary>What the checks compare is there: a Message in two lists, Grants that refer to others, and Grants that are enabled in part.</summary>
    [Fact]
    public void Examples_could_break_the_rules_about_more_than_one_object()
    {
        Assert.Contains(Listings("MessageListing"), listing =>
            Items(listing.Value, "outstanding").Select(Id).Intersect(Items(listing.Value, "unread").Select(Id)).Any());
        JsonObject[] grants = [.. Listings("GrantListing").SelectMany(listing => Items(listing.Value, "grants"))];
        Assert.Contains(grants, grant => grant["replacing"]!.AsArray().Count > 0);
        Assert.Contains(grants, grant => grant["children"]!.AsArray().Count > 1);
        Assert.Contains(Objects("enabled_scope"), pair => Tokens(pair.Value["enabled_scope"]).Length is > 0 and var enabled && enabled < Tokens(pair.Value["scope"]).Length);
        Assert.Contains(Objects("enabled_authorization_details"), pair => pair.Value["enabled_authorization_details"]!.AsArray().Count > 0);
        static string Id(JsonObject message) => message["message_id"]!.GetValue<string>();
    }

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

    private static bool IsLatestFirst(IEnumerable<DateTimeOffset> moments) => moments.SequenceEqual(moments.OrderDescending());

    private static (string? File, JsonNode Value)[] Listings(string title) =>
        [.. Examples.All.Where(example => example.Schema == title).Select(example => (example.File, example.Node!))];

    /// <summary>The objects in all examples that have a member.</summary>
    private static (string Place, JsonObject Value)[] Objects(string member) =>
        [.. Examples.All.SelectMany(example => JsonObjects.In(example.Node!).Select(value => (example.Place, value))).Where(pair => pair.value.ContainsKey(member))];

    private static JsonObject[] Items(JsonNode listing, string list) => [.. listing[list]!.AsArray().Select(item => item!.AsObject())];

    private static bool Has(JsonObject grant, string list, JsonNode? text) => grant[list]!.AsArray().Any(item => item!.GetValue<string>() == text!.GetValue<string>());

    private static string[] Tokens(JsonNode? scope) => scope!.GetValue<string>().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Types(JsonNode? details) => details!.AsArray().Select(detail => detail!["type"]!.GetValue<string>());

    private static DateTimeOffset Moment(JsonNode? text) => DateTimeOffset.Parse(text!.GetValue<string>(), CultureInfo.InvariantCulture);
}
