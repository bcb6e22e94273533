using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>What is refused on writing, because it would come out as something else or as no valid JSON of its type.</summary>
public sealed class WritingTests
{
    private static readonly JsonElement One = Json.Parse("1");

    public static TheoryData<string> Objects => ModelTypes.OwnObjectNames;

    [Fact]
    public void An_additional_member_with_the_name_of_a_declared_one_is_refused()
    {
        foreach (string name in Definitions.Schema(nameof(Problem)).View.Properties.Keys)
        {
            var problem = new Problem { AdditionalMembers = new Dictionary<string, JsonElement> { ["x"] = One, [name] = One } };
            AssertRefused<JsonException>(nameof(Problem), problem, $"The additional member \"{name}\" has the name of a declared one; set that instead.");
        }
    }

    [Fact]
    public void An_additional_member_with_such_a_name_in_other_case_is_written()
    {
        var problem = new Problem { AdditionalMembers = new Dictionary<string, JsonElement> { ["Title"] = One } };
        Assert.Equal("""{"Title":1}""", ModelTypes.Of(nameof(Problem)).Write(problem));
    }

    [Fact]
    public void Null_in_place_of_a_required_text_is_refused() =>
        AssertRefused<ArgumentNullException>(nameof(GeoJson), new GeoJson { Type = null! }, "null");

    [Fact]
    public void Null_in_place_of_a_required_list_is_refused() =>
        AssertRefused<ArgumentNullException>(nameof(CoverageListing), new CoverageListing { CoverageEntries = null!, Next = null, Previous = null }, "null");

    [Fact]
    public void Null_within_a_list_is_refused() =>
        AssertRefused<ArgumentNullException>(nameof(CoverageListing), new CoverageListing { CoverageEntries = [null!], Next = null, Previous = null }, "null");

    [Fact]
    public void Null_in_place_of_the_additional_members_is_refused() =>
        AssertRefused<ArgumentNullException>(nameof(Problem), new Problem { AdditionalMembers = null! }, "null");

    /// <summary>Every required member with a value that can be null, found by reflection; each is set to null in turn.</summary>
    [Theory]
    [MemberData(nameof(Objects))]
    public void Null_is_refused_wherever_a_required_member_has_no_null(string name)
    {
        ModelType type = ModelTypes.Of(name);
        string json = InstanceBatch.Full(name).ToJsonString();
        foreach (System.Reflection.PropertyInfo property in type.Type.GetProperties().Where(p => p.CanWrite && !p.PropertyType.IsValueType))
        {
            object value = type.Parse(json);
            property.SetValue(value, null);
            SchemaView? schema = type.Schema.Properties.GetValueOrDefault(NameOf(property));
            bool mayBeNull = schema is not null && (schema.IsNullable || !type.Schema.Required.Contains(NameOf(property)));
            Exception? thrown = Record.Exception(() => type.Write(value));
            Assert.True(mayBeNull ? thrown is null : thrown is ArgumentNullException, $"{property}: {thrown}");
        }
    }

    [Fact]
    public void An_additional_member_that_was_never_set_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => ModelTypes.Of(nameof(Problem)).Write(
            new Problem { AdditionalMembers = new Dictionary<string, JsonElement> { ["x"] = default } }));

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        const string Message = "half a surrogate pair";
        AssertRefused<JsonException>(nameof(GeoJson), new GeoJson { Type = "a\ud800" }, Message);
        AssertRefused<JsonException>(nameof(Problem), new Problem { Title = "\udc00b" }, Message);
        AssertRefused<JsonException>(nameof(Problem), new Problem { Type = "\ud83d" }, Message);
        AssertRefused<JsonException>(nameof(Problem), new Problem { AdditionalMembers = new Dictionary<string, JsonElement> { ["\ud800"] = One } }, Message);
        AssertRefused<JsonException>(nameof(CoverageType), new CoverageType("\ude00\ud83d"), Message);
    }

    [Fact]
    public void What_a_program_makes_is_written_as_the_schema_wants_it()
    {
        var metadata = new ServerMetadata
        {
            CdsMetadataVersion = MetadataVersion.V1,
            CdsMetadataUrl = "https://example.com/.well-known/cds-server-metadata.json",
            Created = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)),
            Updated = Rfc3339DateTime.Parse("2026-01-02T03:04:05.000Z"),
            Name = "Müller & Söhne \"Strom\" 😀",
            Description = "",
            Website = "https://example.com/%7eme",
            Documentation = new UriString("https://example.com/docs"),
            Support = "mailto:help@example.com",
            Capabilities = [ServerCapability.Coverage, new ServerCapability("examplespec_tariffs")],
            Coverage = "https://example.com/coverage",
        };
        string json = ModelTypes.Of(nameof(ServerMetadata)).Write(metadata);
        Assert.True(Definitions.Schema(nameof(ServerMetadata)).Compiled.IsValid(Json.Parse(json), SchemaDocument.Options));
        JsonNode node = JsonNode.Parse(json)!;
        Assert.Equal("2026-01-02T03:04:05+01:00", node["created"]!.GetValue<string>());
        Assert.Equal("2026-01-02T03:04:05.000Z", node["updated"]!.GetValue<string>());
        Assert.Equal(metadata.Name, node["name"]!.GetValue<string>());
        Assert.Equal(11, node.AsObject().Count);
    }

    private static string NameOf(System.Reflection.PropertyInfo property) =>
        property.GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonPropertyNameAttribute), false)
            .Cast<System.Text.Json.Serialization.JsonPropertyNameAttribute>().SingleOrDefault()?.Name ?? "";

    private static void AssertRefused<TException>(string name, object value, string message)
        where TException : Exception
    {
        foreach (Way way in Way.All)
        {
            Exception exception = Assert.ThrowsAny<TException>(() => way.Write(ModelTypes.Of(name), value));
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        }
    }
}
