using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The examples that the definitions come with.</summary>
public sealed class ExampleTests
{
    // A list, which has no type of its own.
    private const string ListOfDetails = "grant-admin-authorization-details";

    private static readonly JsonSerializerOptions SmallBuffer = new() { DefaultBufferSize = 1 };

    public static TheoryData<string> Examples => ExampleCases.Ids;

    [Fact]
    public void Every_example_is_a_case_here()
    {
        IEnumerable<string> files = Repository.Specifications.SelectMany(s => TestFiles.Examples(s).Select(e => $"{s}/{e}"));
        Assert.Equal(
            files.Except([$"{TestFiles.ClientRegistration}/{ListOfDetails}"]).Order(StringComparer.Ordinal),
            Examples.Select(e => e.Data).Where(e => e.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_form_of_an_operation_is_a_case_here() => Assert.Equal(
        ["introspectToken 1", "issueToken 1", "issueToken 2", "issueToken 3", "issueToken 4", "issueToken 5", "issueToken 6",
            "pushAuthorizationRequest 1", "pushAuthorizationRequest 2", "revokeToken 1"],
        Examples.Select(e => e.Data).Where(e => !e.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_valid_against_its_JSON_Schema(string example)
    {
        (ModelType model, string json) = ExampleCases.Of(example);
        EvaluationResult result = JsonSchemas.Of(model.Name).Evaluate(Json.Parse(json), SchemaDocument.Options);
        Assert.True(result.IsValid, string.Join('\n', result.Errors));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_valid_against_the_bundles(string example)
    {
        (ModelType model, string json) = ExampleCases.Of(example);
        Bundle[] bundles = [.. Definitions.Bundles.Values.Where(b => b.Names.Contains(model.Name))];
        Assert.NotEmpty(bundles);
        foreach (Bundle bundle in bundles)
        {
            EvaluationResult result = bundle.Compiled(Bundle.Schemas + model.Name).Evaluate(Json.Parse(json), SchemaDocument.Options);
            Assert.True(result.IsValid, string.Join('\n', result.Errors));
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_comes_out_as_it_went_in(string example)
    {
        (ModelType model, string json) = ExampleCases.Of(example);
        foreach (Way way in Way.All)
        {
            Json.AssertSame(json, way.Write(model, way.Read(model, json)!), () => $"{example}, {way}");
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_declared_member_of_an_example_is_a_typed_property(string example)
    {
        (ModelType model, string json) = ExampleCases.Of(example);
        Assert.Empty(TypeProof.Faults(model.Parse(json), Json.Parse(json), model.Schema));
    }

    /// <summary>A reader over several pieces sees names and values that cross from one piece to the next.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_in_pieces_of_one_byte_is_read_alike(string example)
    {
        (ModelType model, string json) = ExampleCases.Of(example);
        Json.AssertSame(json, model.Write(Pieces.Read(model, json)), () => example);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_in_a_stream_is_read_alike(string example)
    {
        (ModelType model, string json) = ExampleCases.Of(example);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        object? value = await JsonSerializer.DeserializeAsync(stream, model.Type, SmallBuffer, TestContext.Current.CancellationToken);
        Json.AssertSame(json, model.Write(value!), () => example);
    }

    [Fact]
    public void The_list_of_authorization_details_is_read_item_by_item()
    {
        string json = TestFiles.Example(ListOfDetails, TestFiles.ClientRegistration);
        Assert.True(JsonSchemas.Of("GrantAdminAuthorizationDetails").IsValid(Json.Parse(json), SchemaDocument.Options));
        IReadOnlyList<GrantAdminAuthorizationDetail> list = JsonModel.Parse(
            json,
            static (ref Utf8JsonReader reader, JsonReadContext context) => ModelReader.ReadList(ref reader, context, GrantAdminAuthorizationDetailJsonConverter.ReadValue));
        ModelType model = ModelTypes.Of(nameof(GrantAdminAuthorizationDetail));
        Json.AssertSame(json, $"[{string.Join(',', list.Select(model.Write))}]", () => ListOfDetails);
    }
}
