using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>The pages as a browser shows them.</summary>
public sealed class BrowserTests(ITestOutputHelper output)
{
    public static TheoryData<string> Specifications => [.. Repository.Specifications];

    public static TheoryData<string, string, int> Appearances =>
        new(Repository.Specifications.SelectMany(name => new[] { "light", "dark" }.SelectMany(scheme => new[] { 1280, 390 }.Select(width => (name, scheme, width)))));

    [SlowTheory]
    [MemberData(nameof(Specifications))]
    public async Task A_page_loads_in_silence_and_alone(string specification)
    {
        JsonNode result = await Browser.OpenAsync(specification, "look");
        Assert.Empty(result["words"]!.AsArray());
        Assert.Empty(result["requests"]!.AsArray());
        Assert.True((bool)result["scripted"]!);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{ "index": true, "search": true, "menu": false, "theme": true, "content": true }"""), result["seen"]), result.ToJsonString());
    }

    [SlowTheory]
    [MemberData(nameof(Appearances))]
    public async Task Everybody_can_use_a_page(string specification, string scheme, int width)
    {
        JsonNode result = await Browser.OpenAsync(specification, "axe", new JsonObject { ["scheme"] = scheme, ["width"] = width, ["trusted"] = true, ["open"] = scheme == "dark" && width < 1000 });
        output.WriteLine($"axe: {result["passes"]} rules passed");
        Assert.Equal([], result["violations"]!.AsArray().Select(violation => (string)violation!));
        Assert.InRange((int)result["passes"]!, 20, 200);
    }

    [SlowFact]
    public async Task A_search_finds_a_member_and_leads_to_it()
    {
        JsonNode result = await Browser.OpenAsync("cds-wg1-02", "search", new JsonObject { ["text"] = "cds_status_opt", ["keys"] = new JsonArray("ArrowDown", "ArrowUp", "ArrowDown", "Enter") });
        JsonArray states = result["states"]!.AsArray();
        JsonNode first = states[0]!;
        Assert.True((bool)first["isFocused"]!);
        Assert.Equal("true", (string)first["expanded"]!);
        string[] names = [.. first["names"]!.AsArray().Select(name => (string)name!)];
        Assert.Contains("Client.cds_status_options", names);
        Assert.Matches("^[0-9]+ results", (string)first["status"]!);
        Assert.Equal(["result-0", "result-1", "result-0", "result-1"], states.Take(4).Select(state => (string)state!["active"]!));
        Assert.All(states.Take(4), state => Assert.Equal((string)state!["active"]!, (string)Assert.Single(state["selected"]!.AsArray())!));
        Assert.Equal("#field-" + names[1], (string)result["end"]!["hash"]!);
        Assert.Equal("field-" + names[1], (string)result["end"]!["focus"]!);
        Assert.True((bool)result["end"]!["isInView"]!, result.ToJsonString());
    }

    [SlowFact]
    public async Task An_address_that_is_no_address_harms_nothing()
    {
        JsonNode result = await Browser.OpenAsync("cds-wg1-02", "search", new JsonObject { ["hash"] = "#%", ["text"] = "client_id", ["keys"] = new JsonArray("Enter") });
        Assert.Empty(result["words"]!.AsArray());
        Assert.StartsWith("#field-", (string)result["end"]!["hash"]!, StringComparison.Ordinal);
    }

    [SlowFact]
    public async Task The_nearest_comes_first()
    {
        (string Text, string Name)[] nearest =
        [
            ("R-261", "R-261"),
            ("listMessages", "List the Messages"),
            ("Message", "Message"),
            ("three pagers", "E-02-08 Three pagers in one document"),
            ("request_update", "MessageType: request_update"),
            ("client_id", "Grant.client_id"),
        ];
        JsonNode result = await Browser.OpenAsync("cds-wg1-02", "searches", new JsonObject { ["texts"] = new JsonArray([.. nearest.Select(pair => (JsonNode)pair.Text), "no such words"]) });
        JsonArray states = result["states"]!.AsArray();
        Assert.Equal(nearest.Select(pair => pair.Name), states.SkipLast(1).Select(state => (string)state!["names"]![0]!));
        Assert.Empty(states[^1]!["names"]!.AsArray());
        Assert.Equal("false", (string)states[^1]!["expanded"]!);
        Assert.Equal("Nothing was found", (string)states[^1]!["status"]!);
    }

    [SlowTheory]
    [MemberData(nameof(Specifications))]
    public async Task Every_link_shows_what_it_leads_to(string specification)
    {
        JsonNode result = await Browser.OpenAsync(specification, "links");
        output.WriteLine($"{result["count"]} addresses of {specification}");
        Assert.Equal([], result["lost"]!.AsArray().Select(address => (string)address!));
        Assert.InRange((int)result["count"]!, 200, 10_000);
    }

    [SlowTheory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task The_theme_is_chosen_and_remembered(string scheme)
    {
        JsonArray states = (await Browser.OpenAsync("cds-wg1-01", "theme", new JsonObject { ["scheme"] = scheme }))["states"]!.AsArray();
        Assert.Equal(["Theme: system", "Theme: light", "Theme: dark", "Theme: dark", "Theme: system"], states.Select(state => (string)state!["name"]!));
        string[] papers = [.. states.Select(state => (string)state!["paper"]!)];
        Assert.NotEqual(papers[1], papers[2]);
        Assert.Equal(scheme == "light" ? papers[1] : papers[2], papers[0]);
        Assert.Equal(papers[2], papers[3]);
        Assert.Equal(papers[0], papers[4]);
    }

    [SlowTheory]
    [InlineData("cds-wg1-01", 320)]
    [InlineData("cds-wg1-02", 320)]
    [InlineData("cds-wg1-02", 390)]
    public async Task On_a_phone_nothing_is_beside_the_screen(string specification, int width)
    {
        JsonNode result = await Browser.OpenAsync(specification, "look", new JsonObject { ["width"] = width });
        Assert.InRange((int)result["scrollWidth"]!, 1, width);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{ "index": false, "search": true, "menu": true, "theme": true, "content": true }"""), result["seen"]), result.ToJsonString());
    }

    [SlowTheory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(800)]
    public async Task What_is_found_is_on_the_screen(int width)
    {
        JsonNode state = (await Browser.OpenAsync("cds-wg1-02", "search", new JsonObject { ["width"] = width, ["text"] = "authorization" }))["states"]![0]!;
        Assert.Equal("true", (string)state["expanded"]!);
        Assert.False((bool)state["isBeside"]!);
    }

    [SlowFact]
    public async Task On_a_phone_the_index_opens_and_closes()
    {
        JsonArray states = (await Browser.OpenAsync("cds-wg1-02", "menu", new JsonObject { ["width"] = 390 }))["states"]!.AsArray();
        Assert.Equal(["false", "true", "false", "true", "false"], states.Select(state => (string)state!["expanded"]!));
        Assert.Equal([false, true, false, true, false], states.Select(state => (bool)state!["isSeen"]!));
        Assert.Equal("menu", (string)states[2]!["focus"]!);
        Assert.Equal("#objects", (string)states[4]!["hash"]!);
    }

    [SlowFact]
    public async Task On_paper_all_is_shown()
    {
        JsonNode result = await Browser.OpenAsync("cds-wg1-02", "print", new JsonObject { ["scheme"] = "dark" });
        output.WriteLine($"{result["pages"]} pages");
        Assert.False((bool)result["bar"]!);
        Assert.False((bool)result["index"]!);
        Assert.Equal(0, (int)result["hidden"]!);
        Assert.InRange((int)result["closed"]!, 1, 1000);
        Assert.InRange((int)result["pages"]!, 20, 1000);
    }

    [SlowFact]
    public async Task Without_scripts_a_page_can_be_read()
    {
        JsonNode result = await Browser.OpenAsync("cds-wg1-02", "look", new JsonObject { ["scripts"] = false });
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{ "index": true, "search": false, "menu": false, "theme": false, "content": true }"""), result["seen"]), result.ToJsonString());
    }

    /// <summary>The policy of the page would stop a script; here it is the escaping that must.</summary>
    [SlowFact]
    public async Task A_hostile_document_does_nothing()
    {
        using var folder = new TempFolder();
        folder.Write("pets.html", HostileDocumentTests.Page);
        JsonNode result = await Browser.RunAsync(folder.PathOf("pets.html"), "links", new JsonObject { ["trusted"] = true });
        Assert.Empty(result["words"]!.AsArray());
        Assert.Empty(result["requests"]!.AsArray());
        Assert.Equal([], result["lost"]!.AsArray().Select(address => (string)address!));
        JsonNode search = await Browser.RunAsync(folder.PathOf("pets.html"), "search", new JsonObject { ["trusted"] = true, ["text"] = "alert", ["keys"] = new JsonArray("Enter") });
        Assert.Empty(search["words"]!.AsArray());
        Assert.NotEmpty(search["states"]![0]!["names"]!.AsArray());
    }
}
