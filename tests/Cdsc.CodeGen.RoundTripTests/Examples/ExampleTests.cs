using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The examples that the definitions come with.</summary>
public sealed class ExampleTests
{
    private static readonly JsonSerializerOptions SmallBuffer = new() { DefaultBufferSize = 1 };

    public static TheoryData<string, string> Cases => new()
    {
        { "server-metadata", nameof(ServerMetadata) },
        { "server-metadata-minimal", nameof(ServerMetadata) },
        { "server-metadata-full", nameof(ServerMetadata) },
        { "server-metadata-extended", nameof(ServerMetadata) },
        { "coverage-listing", nameof(CoverageListing) },
        { "coverage-listing-empty", nameof(CoverageListing) },
        { "coverage-listing-page", nameof(CoverageListing) },
        { "coverage-listing-extended", nameof(CoverageListing) },
        { "coverage-geojson", nameof(GeoJson) },
        { "problem", nameof(Problem) },
    };

    [Fact]
    public void Every_example_is_a_case_here() =>
        Assert.Equal(TestFiles.Examples, Cases.Select(c => c.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_example_is_valid_against_its_JSON_Schema(string example, string type)
    {
        var uri = new Uri("urn:cdsc:example-schema");
        var set = new JsonSchemaSet();
        set.Add(uri, TestFiles.JsonSchema(type));
        EvaluationResult result = set.Compile(uri).Evaluate(Json.Parse(TestFiles.Example(example)), Bundle.Options);
        Assert.True(result.IsValid, string.Join('\n', result.Errors));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_example_is_valid_against_the_bundle(string example, string type)
    {
        EvaluationResult result = Bundle.Definitions.Compiled(type).Evaluate(Json.Parse(TestFiles.Example(example)), Bundle.Options);
        Assert.True(result.IsValid, string.Join('\n', result.Errors));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_example_comes_out_as_it_went_in(string example, string type)
    {
        string json = TestFiles.Example(example);
        ModelType model = ModelTypes.Of(type);
        foreach (Way way in Way.All)
        {
            Json.AssertSame(json, way.Write(model, way.Read(model, json)!), () => $"{example}, {way}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_declared_member_of_an_example_is_a_typed_property(string example, string type)
    {
        string json = TestFiles.Example(example);
        ModelType model = ModelTypes.Of(type);
        Assert.Empty(TypeProof.Faults(model.Parse(json), Json.Parse(json), model.Schema));
    }

    /// <summary>A reader over several pieces sees names and values that cross from one piece to the next.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void An_example_in_pieces_of_one_byte_is_read_alike(string example, string type)
    {
        string json = TestFiles.Example(example);
        ModelType model = ModelTypes.Of(type);
        Json.AssertSame(json, model.Write(Pieces.Read(model, json)), () => example);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_example_in_a_stream_is_read_alike(string example, string type)
    {
        string json = TestFiles.Example(example);
        ModelType model = ModelTypes.Of(type);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        object? value = await JsonSerializer.DeserializeAsync(stream, model.Type, SmallBuffer, TestContext.Current.CancellationToken);
        Json.AssertSame(json, model.Write(value!), () => example);
    }
}
