using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// The proof of types must be able to fail. Hand-written copies of generated types lack what a mistake in the generator
/// would leave out, and the generated types themselves are measured against schemas that declare more than they know.
/// </summary>
public sealed class TypeProofTests
{
    private static readonly SchemaView Listing = Definitions.Schema(nameof(CoverageListing)).View;

    private static readonly string ListingJson = TestFiles.Example("coverage-listing-page");

    private static CoverageListing Read() => (CoverageListing)ModelTypes.Of(nameof(CoverageListing)).Parse(ListingJson);

    [Fact]
    public void A_copy_of_a_type_without_one_of_its_properties_fails()
    {
        CoverageListing listing = Read();
        var copy = new ListingWithoutNext
        {
            CoverageEntries = listing.CoverageEntries,
            Previous = listing.Previous,
            AdditionalMembers = new Dictionary<string, JsonElement> { ["next"] = Json.Parse(ListingJson).GetProperty("next") },
        };
        Assert.Equal(
            [
                "$ should be of the type CoverageListing, but is ListingWithoutNext",
                "$.next is declared, but lies in the extension data",
                "$.next is declared, but there is no property for it",
            ],
            TypeProof.Faults(copy, Json.Parse(ListingJson), Listing));
    }

    [Fact]
    public void A_member_that_gets_lost_fails()
    {
        CoverageListing listing = Read();
        var copy = new ListingWithoutNext { CoverageEntries = listing.CoverageEntries, Previous = listing.Previous, AdditionalMembers = listing.AdditionalMembers };
        Assert.Contains("$.next is declared, but there is no property for it", TypeProof.Faults(copy, Json.Parse(ListingJson), Listing));
    }

    /// <summary>The same from the other side, deep inside: the schema declares a member that the entries keep as unknown.</summary>
    [Fact]
    public void A_schema_that_declares_one_more_member_of_an_inner_object_fails()
    {
        JsonNode root = JsonNode.Parse(TestFiles.Bundle(TestFiles.ServerMetadata).GetRawText())!;
        JsonNode entry = root["components"]!["schemas"]![nameof(CoverageEntry)]!;
        entry["properties"]!["examplespec_outline_etrs89"] = JsonNode.Parse("""{ "type": "string", "format": "uri" }""");
        SchemaView more = new SchemaDocument(nameof(CoverageListing), new Bundle(Json.Parse(root.ToJsonString()))).View;

        string json = TestFiles.Example("coverage-listing-extended");
        object listing = ModelTypes.Of(nameof(CoverageListing)).Parse(json);
        Assert.Empty(TypeProof.Faults(listing, Json.Parse(json), Listing));
        Assert.Equal(
            [
                "$.coverage_entries[0].examplespec_outline_etrs89 is declared, but lies in the extension data",
                "$.coverage_entries[0].examplespec_outline_etrs89 is declared, but there is no property for it",
            ],
            TypeProof.Faults(listing, Json.Parse(json), more).Where(f => !f.Contains("keeps members", StringComparison.Ordinal)));
    }

    [Fact]
    public void Properties_without_the_right_type_fail()
    {
        var problem = new ProblemWithoutTypes { Type = "about:blank", Title = "t", Status = 503, Detail = "d", Instance = null };
        JsonElement json = Json.Parse("""{ "type": "about:blank", "title": "t", "status": 503, "detail": "d", "instance": "/x" }""");
        Assert.Equal(
            [
                "$ should be of the type Problem, but is ProblemWithoutTypes",
                "$.type should be of the type UriString, but is String",
                "$.title is declared, but its property has no type of its own",
                "$.status should be of the type Int32, but is Int64",
                "$.instance is String in JSON, and null as a typed value",
            ],
            TypeProof.Faults(problem, json, Definitions.Schema(nameof(Problem)).View));
    }

    [Fact]
    public void A_typed_value_that_says_something_else_fails()
    {
        JsonObject changed = JsonNode.Parse(ListingJson)!.AsObject();
        JsonNode entry = changed["coverage_entries"]![1]!;
        entry["created"] = "2024-03-01T00:00:00.0Z";
        entry["type"] = "logical";
        entry["commodity_types"] = new JsonArray();
        entry["description"] = null;
        changed["next"] = "https://data.example.net/cds/coverage?page=%32";
        Assert.Equal(
            [
                "$.coverage_entries[1].created is \"2024-03-01T00:00:00.0Z\", but the typed value says \"2024-03-01T00:00:00Z\"",
                "$.coverage_entries[1].description is Null in JSON, and The same network, under Canadian law. as a typed value",
                "$.coverage_entries[1].type is \"logical\", but the typed value says \"geographic\"",
                "$.coverage_entries[1].commodity_types has 0 items, and 1 as a typed value",
                "$.next is \"https://data.example.net/cds/coverage?page=%32\", but the typed value says \"https://data.example.net/cds/coverage?page=2&size=3\"",
            ],
            TypeProof.Faults(Read(), Json.Parse(changed.ToJsonString()), Listing));
    }

    [Fact]
    public void A_member_that_is_not_declared_must_be_kept_as_it_came()
    {
        string json = """{ "type": "Point", "a": 1.50, "b": 2 }""";
        object value = ModelTypes.Of(nameof(GeoJson)).Parse(json);
        SchemaView schema = Definitions.Schema(nameof(GeoJson)).View;
        Assert.Empty(TypeProof.Faults(value, Json.Parse(json), schema));
        Assert.Equal(["$.a is not declared, and not kept as it came"], TypeProof.Faults(value, Json.Parse(json.Replace("1.50", "1.5", StringComparison.Ordinal)), schema));
        Assert.Equal(["$ keeps members that were never there"], TypeProof.Faults(value, Json.Parse("""{ "type": "Point", "a": 1.50 }"""), schema));
    }

    [Fact]
    public void An_absent_member_must_have_no_value()
    {
        var problem = new Problem { Title = "made up", Type = new UriString("about:blank") };
        Assert.Equal(
            ["$.title is absent, but its property has a value"],
            TypeProof.Faults(problem, Json.Parse("""{ "type": "about:blank" }"""), Definitions.Schema(nameof(Problem)).View));
    }

    [Fact]
    public void A_member_that_may_be_absent_and_null_must_tell_which()
    {
        JsonNode root = JsonNode.Parse(TestFiles.Bundle(TestFiles.ServerMetadata).GetRawText())!;
        root["components"]!["schemas"]![nameof(Problem)]!["properties"]!["title"]!["type"] = new JsonArray("string", "null");
        SchemaView nullable = new SchemaDocument(nameof(Problem), new Bundle(Json.Parse(root.ToJsonString()))).View;
        Assert.Equal(
            ["$.title may be absent and may be null, but its property can't tell which"],
            TypeProof.Faults(new Problem { Title = "t" }, Json.Parse("""{ "title": "t" }"""), nullable));
        Assert.Equal(
            [
                "$.title may be absent and may be null, but its property can't tell which",
                "$.title is null, but its property says that it is absent",
            ],
            TypeProof.Faults(new Problem(), Json.Parse("""{ "title": null }"""), nullable));
    }

    [Fact]
    public void An_optional_member_must_have_the_state_that_its_JSON_has()
    {
        ModelType model = ModelTypes.Of(nameof(MessageCreation));
        object absent = model.Parse(TestFiles.Example("message-creation-submission", TestFiles.ClientRegistration).Replace("\"related_uri\"", "\"was\"", StringComparison.Ordinal));
        JsonObject json = JsonNode.Parse(model.Write(absent))!.AsObject();
        Assert.Empty(TypeProof.Faults(absent, Json.Parse(json.ToJsonString()), model.Schema));
        json["related_uri"] = null;
        Assert.Equal(["$.related_uri is null, but its property says that it is absent"], TypeProof.Faults(absent, Json.Parse(json.ToJsonString()), model.Schema));
        object isNull = model.Parse(json.ToJsonString());
        json.Remove("related_uri");
        Assert.Equal(["$.related_uri is absent, but its property has a value"], TypeProof.Faults(isNull, Json.Parse(json.ToJsonString()), model.Schema));
    }

    [Fact]
    public void The_values_of_a_map_are_walked_too()
    {
        ModelType model = ModelTypes.Of(nameof(ClientAuthorizationServerMetadata));
        string text = TestFiles.Example("authorization-server-metadata", TestFiles.ClientRegistration);
        object value = model.Parse(text);
        JsonObject json = JsonNode.Parse(text)!.AsObject();
        JsonObject scopes = json["cds_scope_descriptions"]!.AsObject();
        string first = scopes.First().Key;
        scopes[first]!["name"] = "another";
        scopes["more"] = scopes[first]!.DeepClone();
        IReadOnlyList<string> faults = TypeProof.Faults(value, Json.Parse(json.ToJsonString()), model.Schema);
        Assert.Contains(faults, f => f.StartsWith("$.cds_scope_descriptions has ", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith($"$.cds_scope_descriptions.{first}.name is \"another\"", StringComparison.Ordinal));
        Assert.Contains("$.cds_scope_descriptions.more is Object in JSON, and null as a typed value", faults);
    }

    [Fact]
    public void A_union_must_hold_the_object_that_is_meant()
    {
        ModelType model = ModelTypes.Of(nameof(TokenRequest));
        JsonElement json = Json.Parse("""{ "grant_type": "refresh_token", "refresh_token": "r" }""");
        Assert.Empty(TypeProof.Faults(model.Parse(json.GetRawText()), json, model.Schema));
        Assert.Contains(
            "$ should be of the type RefreshTokenRequest, but is JsonElement",
            TypeProof.Faults(new TokenRequest(json), json, model.Schema));
    }

    [Fact]
    public void What_has_several_kinds_of_values_must_be_kept_as_it_came()
    {
        ModelType model = ModelTypes.Of(nameof(RegistrationField));
        string text = TestFiles.Example("registration-field-payment", TestFiles.ClientRegistration);
        JsonObject json = JsonNode.Parse(text)!.AsObject();
        json["default"] = JsonNode.Parse("1.50");
        object value = model.Parse(json.ToJsonString());
        Assert.Empty(TypeProof.Faults(value, Json.Parse(json.ToJsonString()), model.Schema));
        json["default"] = JsonNode.Parse("1.5");
        Assert.Equal(
            ["$.default has several kinds of values, and should be kept as it came, but is 1.50"],
            TypeProof.Faults(value, Json.Parse(json.ToJsonString()), model.Schema));
    }
}
