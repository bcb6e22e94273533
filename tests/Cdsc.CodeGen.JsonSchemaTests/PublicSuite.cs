using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.JsonSchemaTests;

/// <summary>The public JSON Schema test suite, in the folder that the environment names.</summary>
internal sealed class PublicSuite
{
    public const string Variable = "CDSC_JSON_SCHEMA_TEST_SUITE";

    private const string RemoteBase = "http://localhost:1234/draft2020-12/";

    private readonly string _tests;
    private readonly IReadOnlyList<(Uri Uri, JsonElement Root)> _remotes;

    private PublicSuite(string folder)
    {
        _tests = Path.Combine(folder, "tests", "draft2020-12");
        string remotes = Path.Combine(folder, "remotes", "draft2020-12");
        _remotes = [.. JsonFiles(remotes).Select(f => (new Uri(RemoteBase + f), Read(Path.Combine(remotes, f))))];
    }

    /// <param name="File">Below the folder of the draft, without extension.</param>
    /// <param name="Group">The description of the schema.</param>
    /// <param name="Test">The description of the instance.</param>
    /// <param name="Passed">Whether the result was as expected.</param>
    /// <param name="Outcome">What happened, for a person.</param>
    public sealed record Case(string File, string Group, string Test, bool Passed, string Outcome)
    {
        public string Key => $"{File} / {Group} / {Test}";
    }

    /// <returns><see langword="null"/> when the environment names no folder.</returns>
    public static PublicSuite? Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? new PublicSuite(folder) : null;

    public IEnumerable<Case> Run() => JsonFiles(_tests).SelectMany(file => Run(file.Replace(".json", "", StringComparison.Ordinal)));

    private IEnumerable<Case> Run(string file)
    {
        var options = new EvaluationOptions { AssertFormat = file.StartsWith("optional/format/", StringComparison.Ordinal) };
        foreach (JsonElement group in Read(Path.Combine(_tests, file + ".json")).EnumerateArray())
        {
            // Schemas of different groups may have the same $id.
            var uri = new Uri("https://suite.test/schema.json");
            var set = new JsonSchemaSet();
            set.Add(uri, group.GetProperty("schema"));
            foreach ((Uri remote, JsonElement root) in _remotes)
            {
                set.Add(remote, root);
            }

            string description = group.GetProperty("description").GetString()!;
            bool compiles = set.TryCompile(uri, out CompiledSchema? schema, out IReadOnlyList<SchemaProblem> problems);
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                bool expected = test.GetProperty("valid").GetBoolean();
                (bool passed, string outcome) = compiles
                    ? Evaluate(schema!, test.GetProperty("data"), options, expected)
                    : (false, string.Join("; ", problems));
                yield return new Case(file, description, test.GetProperty("description").GetString()!, passed, outcome);
            }
        }
    }

    /// <summary>Each case by all three ways, which must agree.</summary>
    private static (bool Passed, string Outcome) Evaluate(CompiledSchema schema, JsonElement data, EvaluationOptions options, bool expected)
    {
        EvaluationResult all = schema.Evaluate(data, options);
        EvaluationResult first = schema.Evaluate(data, options with { StopAtFirstError = true });
        bool fast = schema.IsValid(data, options);
        bool agree = all.IsValid == fast
            && first.IsValid == fast
            && all.Errors.Count == 0 == fast
            && first.Errors.Count == (fast ? 0 : 1)
            && all.IsConclusive;
        return (agree && fast == expected, $"expected {expected}, all {all.IsValid}, first {first.IsValid}, fast {fast}; {string.Join("; ", all.Errors)}");
    }

    private static IEnumerable<string> JsonFiles(string folder) => Directory
        .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}
