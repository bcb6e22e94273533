using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Tests.Robustness;

namespace Cdsc.CodeGen.Tests.Fuzzing;

/// <summary>
/// Valid files are changed at random and given to the command: there is no exception, no hang, no flood of memory, and what comes
/// of it is a diagnostic or whole output. <c>CDSC_FUZZ_CASES</c> says how many, <c>CDSC_TEST_SEED</c> repeats a run.
/// </summary>
public sealed class FuzzTests
{
    private const string Variable = "CDSC_FUZZ_CASES";

    private const long MaximumMemory = 1024L * 1024 * 1024;

    private static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(5);

    private static readonly int Cases = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } wanted
        ? int.Parse(wanted, CultureInfo.InvariantCulture)
        : 3_000;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private TimeSpan _longest;
    private long _largest;

    [SlowFact]
    public void Whatever_a_document_has_become_it_is_generated_or_refused() => Run(Cases, static (chance, folder) =>
    {
        FuzzSeed seed = Mutated(chance.Of(FuzzSeed.All), chance);
        foreach ((string file, string text) in seed.Files)
        {
            folder.Write(file, Mutation.BytesOf(text, chance.OneIn(10) ? chance : null));
        }

        return generator => Check(generator.Run(chance.OneOf(true, true, false), chance.OneIn(3), [.. seed.Inputs]), chance);
    });

    [SlowFact]
    public void Whatever_a_configuration_has_become_it_is_followed_or_refused() => Run(Cases / 20, static (chance, folder) =>
    {
        folder.Write("api.yaml", FuzzSeed.All[0].Files["sample.yaml"]);
        string configuration = """
            { "inputs": ["api.yaml"], "outputs": [
              { "directory": "a", "emit": ["models", "client", "server"], "namespace": "Acme", "project": { "name": "P", "description": "D" } },
              { "directory": "b", "emit": ["openapi", "openapi-3.0", "json-schema"], "idBase": "urn:x:" },
              { "directory": "c", "targetTemplates": "target" } ],
              "lint": { "rules": { "path-name": "off" } } }
            """;
        folder.Write("cdsc.json", Mutation.BytesOf(chance.OneIn(50) ? configuration : Mutation.Of(configuration, configuration, chance), chance.OneIn(10) ? chance : null));
        return _ => Command(folder.Root, "check");
    });

    [SlowFact]
    public void Whatever_a_template_has_become_it_is_in_order_or_refused() => Run(Cases / 10, static (chance, folder) =>
    {
        string name = chance.Of(TemplateSet.Names);
        string text = TemplateSet.BuiltIn[name].Text;
        folder.Write("own/" + name, Mutation.BytesOf(Mutation.Of(text, TemplateSet.BuiltIn[chance.Of(TemplateSet.Names)].Text, chance), chance.OneIn(10) ? chance : null));
        folder.Write("api.yaml", FuzzSeed.All[0].Files["sample.yaml"]);
        return _ => chance.OneIn(2)
            ? Command(folder.Root, "templates", "check", "own")
            : Command(folder.Root, "check", "api.yaml", "-o", "o", "-n", "A", "--emit", "models,client,server", "--templates", "own");
    });

    [SlowFact]
    public void Whatever_a_document_of_a_server_has_become_it_is_validated() => Run(Cases / 20, static (chance, folder) =>
    {
        IReadOnlyList<string> examples = Repository.Files("openapi", "*.json");
        folder.Write("instance.json", Mutation.BytesOf(Mutation.Of(Repository.Text(chance.Of(examples)), Repository.Text(chance.Of(examples)), chance), chance.OneIn(10) ? chance : null));
        return _ => Command(folder.Root, "validate", "instance.json");
    });

    private static FuzzSeed Mutated(FuzzSeed seed, Chance chance)
    {
        IReadOnlyList<string> files = [.. seed.Files.Keys];
        string file = chance.OneIn(2) ? seed.Inputs[0] : chance.Of(files);
        FuzzSeed other = chance.Of(FuzzSeed.All);
        return seed.With(file, Mutation.Of(seed.Files[file], other.Files[other.Inputs[0]], chance));
    }

    private static string Command(string folder, params string[] arguments)
    {
        CommandResult result = Shared.Cdsc.Run(folder, arguments);
        Assert.InRange(result.ExitCode, 0, 2);
        Assert.True(result.ExitCode == 0 || result.Error.Length + result.Output.Length > 0, "There is no word of what is wrong.");
        return result.ExitCode == 0 ? "accepted" : "refused";
    }

    private static string Check(GeneratorRun run, Chance chance)
    {
        Assert.All(run.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), diagnostic => Assert.NotEmpty(diagnostic.Location.File));
        if (run.IsRefused)
        {
            return "refused";
        }

        Assert.NotEmpty(run.Files);
        if (chance.OneIn(5))
        {
            foreach (GeneratedFile file in run.Files)
            {
                Assert.True(Cli.OutputPath.IsSafe(file.Path), file.Path);
                if (file.Path.EndsWith(".cs", StringComparison.Ordinal))
                {
                    CodeShape.Of(file);
                }
                else if (file.Path.EndsWith(".json", StringComparison.Ordinal))
                {
                    using (JsonDocument.Parse(file.Content, new JsonDocumentOptions { MaxDepth = 1000 }))
                    {
                    }
                }
            }

            return "generated and looked through";
        }

        return "generated";
    }

    /// <summary>Runs cases one after the other; the files of one that fails stay where the message says.</summary>
    private void Run(int cases, Func<Chance, TempFolder, Func<Generator, string>> prepare, [System.Runtime.CompilerServices.CallerMemberName] string purpose = "")
    {
        var failures = new List<string>();
        int done = 0;
        for (; done < cases && failures.Count < 10; done++)
        {
            using var generator = new Generator();
            var chance = new Chance($"{purpose} {done}", isQuiet: done > 0);
            Func<Generator, string> run = prepare(chance, generator.Folder);
            if (Failure(run, generator, chance) is { } failure)
            {
                string kept = Directory.CreateTempSubdirectory("cdsc-fuzz-").FullName;
                Directory.Delete(kept);
                Directory.Move(generator.Folder.Root, kept);
                Directory.CreateDirectory(generator.Folder.Root);
                failures.Add($"{chance.Name}: {kept}: {failure}");
                TestContext.Current.TestOutputHelper?.WriteLine(failures[^1]);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{done} cases: {string.Join(", ", _counts.Select(count => $"{count.Value} {count.Key}"))}; {failures.Count} failed; the longest took {_longest.TotalMilliseconds:F0} ms, the heap had {_largest / 1024 / 1024} MiB at most."));
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    private string? Failure(Func<Generator, string> run, Generator generator, Chance chance)
    {
        // A hang can't be ended from within; the process is, and says which case it was.
        using var watchdog = new Timer(_ => Environment.FailFast($"A case of the fuzz test hangs: {chance.Name}, {generator.Folder.Root}"), null, TimeSpan.FromSeconds(60), Timeout.InfiniteTimeSpan);
        var time = Stopwatch.StartNew();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        string outcome;
        try
        {
            outcome = run(generator);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }

        _counts[outcome] = _counts.GetValueOrDefault(outcome) + 1;
        _longest = time.Elapsed > _longest ? time.Elapsed : _longest;
        long memory = GC.GetTotalMemory(forceFullCollection: false);
        _largest = Math.Max(_largest, memory);

        // On a machine that is busy with other things, waiting is no hang.
        return time.Elapsed > MaximumTime && Environment.CpuUsage.TotalTime - before > MaximumTime ? $"It took {time.Elapsed.TotalSeconds:F1} s."
            : memory > MaximumMemory && GC.GetTotalMemory(forceFullCollection: true) > MaximumMemory ? $"The heap has {memory} bytes."
            : null;
    }
}
