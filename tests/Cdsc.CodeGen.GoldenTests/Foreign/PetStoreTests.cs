using System.Runtime.Loader;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.GoldenTests;

/// <summary>The document of somebody else: nothing of OAuth or of the specifications in what it gives, and it works.</summary>
public sealed class PetStoreTests
{
    private const string TooLarge = """413 application/problem+json {"title":"Payload Too Large","status":413,"detail":"The body is larger than 10 bytes."}""";

    private const string Answers = $"""
        201 Tom 1.50
        1 Tom
        a/b 2026-01-02
        404
        204
        3 bytes
        image/png 7
        200 text/plain 10 bytes
        {TooLarge}
        200 text/plain 10 bytes
        {TooLarge}

        """;

    private static readonly string[] Traces = ["OAuth", "Cds", "Pkce", "grant_type", "client_secret", "bearer_methods"];

    [Fact]
    public void Nothing_of_oauth_and_of_the_specifications_is_in_it()
    {
        IReadOnlyList<GeneratedFile> files = new GoldenCase("petstore").Run().Files;
        Assert.True(files.Count > 60, "There is too little to look at.");
        foreach (GeneratedFile file in files)
        {
            Assert.All(Traces, trace => Assert.DoesNotContain(trace, file.Path, StringComparison.OrdinalIgnoreCase));

            // The header of each file names the command.
            string content = file.Content.Replace("Made by cdsc", "", StringComparison.Ordinal).Replace("Support code of cdsc", "", StringComparison.Ordinal);
            Assert.All(Traces, trace => Assert.False(content.Contains(trace, StringComparison.Ordinal), $"{file.Path} has '{trace}'"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Its_client_talks_to_its_server(bool useMvc)
    {
        IReadOnlyList<GeneratedFile> files = new GoldenCase("petstore").Run().Files;
        var driver = new GeneratedFile("Driver.cs", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/Cdsc.CodeGen.GoldenTests/Foreign/PetStoreDriver.cs"), TestContext.Current.CancellationToken));
        using MemoryStream assembly = CompiledOutput.AssemblyOf([.. files, driver]);
        var context = new AssemblyLoadContext("pets", isCollectible: true);
        try
        {
            var run = context.LoadFromStream(assembly).GetType("PetStoreDriver")!.GetMethod("RunAsync")!.CreateDelegate<Func<bool, Task<string>>>();
            Assert.Equal(Answers, await run(useMvc));
        }
        finally
        {
            context.Unload();
        }
    }
}
