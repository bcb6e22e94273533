using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>The published OpenAPI documents through <c>openapi-typescript</c>, and its output through the compiler.</summary>
public sealed class TypeScriptTests(ITestOutputHelper output)
{
    public static TheoryData<string> Documents => OpenApiFile.All;

    [SlowTheory]
    [MemberData(nameof(Documents))]
    public async Task A_document_becomes_types_that_compile(string name)
    {
        JsonNode result = await NodeTools.RunScriptAsync("typescript.mjs", JsonNode.Parse(File.ReadAllText(OpenApiFile.PathOf(name)))!);
        output.WriteLine($"openapi-typescript: {result["lines"]} lines from {name}");
        Assert.Empty(result["problems"]!.AsArray());
        Assert.InRange((int)result["lines"]!, 100, int.MaxValue);
    }

    [SlowTheory]
    [MemberData(nameof(Documents))]
    public async Task A_document_with_a_broken_reference_is_refused(string name)
    {
        JsonNode result = await NodeTools.RunScriptAsync("typescript.mjs", OpenApiFile.WithBrokenReference(name));
        Assert.Contains("Can't resolve $ref", (string)Assert.Single(result["problems"]!.AsArray())!, StringComparison.Ordinal);
    }
}
