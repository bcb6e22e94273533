using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>The OpenAPI 3.0 documents through NSwag, and its output through the compiler.</summary>
public sealed class NSwagTests(ITestOutputHelper output)
{
    public static TheoryData<string> Documents => OpenApiFile.OpenApi30;

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_becomes_a_client_that_compiles(string name)
    {
        using var folder = new TempFolder();
        ProcessResult result = await NSwagCommand.GenerateClientAsync(OpenApiFile.PathOf(name), folder.PathOf("Client.cs"));
        Assert.True(result.ExitCode == 0, result.ToString());
        string source = folder.Read("Client.cs");
        output.WriteLine($"NSwag: {source.Split('\n').Length} lines from {name}");
        IReadOnlyList<string> errors = CompiledClient.ErrorsOf(source);
        Assert.True(errors.Count == 0, string.Join('\n', errors));
        JsonNode document = JsonNode.Parse(File.ReadAllText(OpenApiFile.PathOf(name)))!;
        Assert.All(OperationIds(document), id => Assert.Contains($" {char.ToUpperInvariant(id[0])}{id[1..]}Async(", source, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_with_a_broken_reference_is_refused(string name)
    {
        using var folder = new TempFolder();
        folder.Write(name, OpenApiFile.WithBrokenReference(name).ToJsonString());
        ProcessResult result = await NSwagCommand.GenerateClientAsync(folder.PathOf(name), folder.PathOf("Client.cs"));
        Assert.NotEqual(0, result.ExitCode);
        Assert.False(File.Exists(folder.PathOf("Client.cs")));
    }

    [Fact]
    public void There_is_a_document_for_each_specification() =>
        Assert.Equal(Repository.Specifications.Select(specification => $"{specification}.openapi-3.0.json"), Documents.Select(row => row.Data));

    [Fact]
    public void Code_with_an_error_does_not_compile() => Assert.Single(CompiledClient.ErrorsOf("class A { Missing B; }"));

    private static IEnumerable<string> OperationIds(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Value is JsonObject
        select (string)operation.Value!["operationId"]!;
}
