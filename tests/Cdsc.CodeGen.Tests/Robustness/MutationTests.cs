using System.Text.Json.Nodes;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Tests.Samples;

namespace Cdsc.CodeGen.Tests.Robustness;

/// <summary>Nothing that a document can hold ends in a stack trace: each of its values is replaced by odd ones, in turn.</summary>
public sealed class MutationTests
{
    [Fact]
    public void The_sample_itself_is_read_and_planned_without_a_word()
    {
        Assert.Empty(Sample.Plan(Sample.Model).Diagnostics);
        Assert.Empty(Pipeline(Sample.Json()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_odd_value_is_a_diagnostic_at_most(int turn)
    {
        string sample = Sample.Json();
        var failures = new List<string>();
        int count = JsonMutation.Count(JsonNode.Parse(sample)!);
        for (int index = turn % 2; index < count; index += 2)
        {
            // Each value of the document meets another odd value in each of its turns.
            string odd = JsonMutation.Odd[((index * 5) + (turn * 7)) % JsonMutation.Odd.Length];
            JsonNode root = JsonNode.Parse(sample)!;
            string place = JsonMutation.Replace(root, index, JsonNode.Parse(odd));
            try
            {
                Pipeline(root.ToJsonString());
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                failures.Add($"{place} = {odd}: {exception.GetType().Name} {exception.Message} {Top(exception)}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count}:\n{string.Join('\n', failures.Take(20))}");
    }

    [Fact]
    public void A_missing_member_is_a_diagnostic_at_most()
    {
        string sample = Sample.Json();
        var failures = new List<string>();
        int count = JsonMutation.Count(JsonNode.Parse(sample)!);
        for (int index = 0; index < count; index++)
        {
            JsonNode root = JsonNode.Parse(sample)!;
            string place = JsonMutation.Remove(root, index);
            try
            {
                Pipeline(root.ToJsonString());
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                failures.Add($"{place} removed: {exception.GetType().Name} {exception.Message} {Top(exception)}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count}:\n{string.Join('\n', failures.Take(20))}");
    }

    /// <summary>All stages but the rendering, which has no choices to make.</summary>
    private static IReadOnlyList<Diagnostic> Pipeline(string document)
    {
        ReadResult result = OpenApiReader.Read(["api.json"], new MemorySources(("api.json", document)));
        Assert.True(result.Model is not null || result.Diagnostics.Any(diagnostic => diagnostic.IsError));
        if (result.Model is not { } model)
        {
            return result.Diagnostics;
        }

        foreach (OpenApiDocument read in result.Documents)
        {
            BundleWriter.ToFile(read);
            OpenApi30Writer.ToFile(read, new DiagnosticBag());
            Assert.All(JsonSchemaWriter.ToFiles(read, "urn:x:"), file => Assert.NotEmpty(file.Content));
        }

        CSharpPlan plan = Sample.Plan(model);
        return [.. result.Diagnostics, .. plan.Diagnostics];
    }

    private static string Top(Exception exception) =>
        exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Cdsc.CodeGen", StringComparison.Ordinal))?.Trim() ?? "";
}
