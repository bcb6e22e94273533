using System.Text.Json.Nodes;
using Cdsc.CodeGen.Benchmarks;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Cdsc.CodeGen.SpeedTests;

/// <summary>The generator in one process, warm; its yardstick is the library that most .NET tools read OpenAPI with.</summary>
public sealed class GeneratorSpeedTests
{
    [SlowFact]
    public void Both_specifications_are_generated_in_a_few_times_what_the_library_takes_to_read_them()
    {
        Speed.SkipUnlessOptimised();
        byte[][] bundles = [.. Specifications.Select(name => File.ReadAllBytes(Repository.PathOf($"generated/openapi/{name}.openapi-3.0.json")))];
        Speed.AssertAtMost(16, "generating both specifications", () =>
        {
            double[] times = Interleaved.Best(12, TimeSpan.FromMilliseconds(50), () => Array.ForEach(bundles, ReadWithLibrary), () => Generate("openapi", [.. Specifications.Select(name => $"{name}/openapi.yaml")]));
            return times[1] / times[0];
        });
    }

    [SlowFact]
    public void Time_grows_with_the_document_and_no_faster()
    {
        Speed.SkipUnlessOptimised();
        using var folder = new TempFolder();
        folder.Write("small.yaml", GrowthBenchmark.Document(200));
        folder.Write("large.yaml", GrowthBenchmark.Document(2_000));
        Speed.AssertAtMost(1.3, "exponent", () =>
        {
            double[] times = Interleaved.Best(3, TimeSpan.FromMilliseconds(50), () => Generate(folder.Root, ["small.yaml"]), () => Generate(folder.Root, ["large.yaml"]));
            return Math.Log10(times[1] / times[0]);
        });
    }

    /// <summary>What people read must not grow for speed: at most 1.2 times what there was before anybody looked at speed.</summary>
    [Fact]
    public void Generated_source_stays_as_short_as_it_was() =>
        Assert.InRange(Repository.Files("generated", "*.cs").Sum(file => new FileInfo(Repository.PathOf(file)).Length), 1, 1_740_077 * 12 / 10);

    private static IReadOnlyList<string> Specifications => Repository.Specifications;

    private static void ReadWithLibrary(byte[] bundle)
    {
        Microsoft.OpenApi.Reader.ReadResult result = new OpenApiJsonReader().Read(JsonNode.Parse(bundle)!, new Uri("https://bundle.invalid/"), new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() });
        Assert.Empty(result.Diagnostic!.Errors);
    }

    private static void Generate(string root, IReadOnlyList<string> files)
    {
        ApiModel model = OpenApiReader.Read(files, new DiskSourceProvider(Path.IsPathRooted(root) ? root : Repository.PathOf(root))).Model!;
        CSharpPlan plan = CSharpPlanner.Plan(TypeSharing.Share([model])[0], new CSharpSettings("X", EmitKind.Models | EmitKind.Client | EmitKind.Server, null, null));
        Assert.NotEmpty(new TemplateRenderer().Render(plan, new DiagnosticBag()));
    }
}
