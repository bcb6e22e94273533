using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.Tests.Configuration;

/// <summary>The JSON Schema that editors check <c>cdsc.json</c> with says what the command says.</summary>
public sealed class ConfigurationSchemaTests
{
    private static readonly JsonElement Schema = JsonElement.Parse(SchemaCommand.Text());
    private static readonly CompiledSchema Compiled = Compile();

    public static TheoryData<string> Configurations =>
        ["cdsc.json", .. Repository.Files("tests/Cdsc.CodeGen.GoldenTests/cases", "cdsc.json")];

    [Fact]
    public void The_command_prints_the_file_of_the_repository()
    {
        CommandResult result = Shared.Cdsc.Run(Repository.Root, "schema");
        result.AssertSuccess();
        Assert.Equal(Repository.Text("src/Cdsc.CodeGen.Cli/Configuration/cdsc.schema.json"), result.Output);
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void What_the_command_reads_is_valid(string file) => Assert.True(IsValid(Repository.Text(file)));

    [Fact]
    public void What_the_command_refuses_for_its_form_is_not_valid()
    {
        string[] accepted =
        [
            .. BadInput.BadConfigurationTests.Cases
                .Where(row => row.Data.Item2.Any(line => line.Contains("CDSC0050", StringComparison.Ordinal)) && !IsBeyondSchemas(row.Data.Item2[0]))
                .Select(row => row.Data.Item1)
                .Where(IsValid),
        ];
        Assert.Empty(accepted);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("$defs/output/", "outputs/0/")]
    [InlineData("$defs/output/properties/project/", "outputs/0/project/")]
    [InlineData("properties/lint/", "lint/")]
    [InlineData("properties/lint/properties/exceptions/items/", "lint/exceptions/0/")]
    public void It_has_the_members_that_the_command_knows(string schema, string place)
    {
        JsonObject configuration = JsonNode.Parse("""
            { "inputs": ["a.yaml"], "lint": { "exceptions": [{ "rule": "missing-tag", "at": "a.yaml", "reason": "A" }] }, "outputs": [{ "directory": "o", "emit": ["models"], "namespace": "A", "project": { "name": "A", "description": "A" } }] }
            """)!.AsObject();
        JsonPatch.At(configuration, "/" + place.TrimEnd('/') is "/" ? "" : "/" + place.TrimEnd('/'))!.AsObject().Add("nonsense", 1);
        using var folder = new TempFolder();
        folder.Write("cdsc.json", configuration.ToJsonString());
        string message = Assert.Single(Shared.Cdsc.Run(folder.Root, "generate").ErrorLines);
        string known = message[(message.IndexOf("there is ", StringComparison.Ordinal) + "there is ".Length)..].TrimEnd('.');
        JsonElement properties = schema.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Append("properties")
            .Aggregate(Schema, (element, member) => element.GetProperty(member));
        Assert.Equal(known.Split(", ").Order(StringComparer.Ordinal), properties.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_has_the_words_that_the_command_takes() => Assert.Equal(
        EmitNames.All.Split(", "),
        Schema.GetProperty("$defs").GetProperty("emit").GetProperty("oneOf").EnumerateArray().Select(word => word.GetProperty("const").GetString()));

    /// <summary>Where a folder lies, which words C# keeps to itself and what else is in the list is not for a schema to say.</summary>
    private static bool IsBeyondSchemas(string message) =>
        message.Contains("must lie below", StringComparison.Ordinal)
        || message.Contains("No folder can have that name", StringComparison.Ordinal)
        || message.Contains("'A.class'", StringComparison.Ordinal)
        || message.Contains("two outputs", StringComparison.Ordinal)
        || message.EndsWith("CDSC0050: ", StringComparison.Ordinal);

    private static bool IsValid(string configuration) => Compiled.Evaluate(JsonElement.Parse(configuration)).IsValid;

    private static CompiledSchema Compile()
    {
        var set = new JsonSchemaSet();
        var uri = new Uri("urn:cdsc:configuration");
        set.Add(uri, Schema);
        return set.Compile(uri);
    }
}
