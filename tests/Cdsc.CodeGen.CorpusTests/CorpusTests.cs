using System.Globalization;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.CorpusTests;

/// <summary>Public documents become code that compiles without a warning, or they are on the list of those that don't, with the reason.</summary>
public sealed class CorpusTests
{
    private const string Folder = "tests/Cdsc.CodeGen.CorpusTests";

    /// <summary>The expected failures: a name and a reason a line.</summary>
    private static readonly Dictionary<string, string> Expected = Lines("expected-failures.tsv").Select(line => line.Split('\t')).ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    [SlowFact]
    public async Task Public_documents_become_code_that_compiles_without_a_warning()
    {
        IReadOnlyList<CorpusDocument> documents = int.TryParse(Environment.GetEnvironmentVariable("CDSC_CORPUS"), CultureInfo.InvariantCulture, out int count)
            ? [.. Corpus.All.Take(count)]
            : Corpus.Sample;
        var runs = new List<CorpusRun>();
        await Parallel.ForEachAsync(documents, TestContext.Current.CancellationToken, (document, _) =>
        {
            CorpusRun run = CorpusRun.Of(document);
            lock (runs)
            {
                runs.Add(run);
            }

            return ValueTask.CompletedTask;
        });
        Print([.. runs.OrderBy(run => run.Document.Name, StringComparer.Ordinal)]);
        Assert.Empty(runs.Where(run => run.Problems.Count > 0 && !Expected.ContainsKey(run.Document.Name)).Select(run => run.Document.Name));
        Assert.Empty(runs.Where(run => run.Problems.Count == 0 && Expected.ContainsKey(run.Document.Name)).Select(run => $"{run.Document.Name} fails no more; take it off the list"));
        Assert.True(Expected.Count * 50 <= Math.Max(documents.Count, 200), "More than 2 % are expected to fail.");
    }

    [SlowFact]
    public void Public_documents_say_the_same_when_types_are_shared()
    {
        foreach (CorpusDocument document in Corpus.Sample)
        {
            ApiModel model = OpenApiReader.Read([Path.GetFileName(document.File)], new DiskSourceProvider(Path.GetDirectoryName(document.File)!), ReadPurpose.Model).Model!;
            ApiModel shared = Assert.Single(TypeSharing.Share([model]));
            TestContext.Current.TestOutputHelper!.WriteLine($"{document.Name}: {model.Types.Count} types, {shared.Types.Count} when shared");
            Assert.True(UnfoldedModel.Of(model) == UnfoldedModel.Of(shared), document.Name);
            Assert.Same(shared, Assert.Single(TypeSharing.Share([shared])));
        }
    }

    [Fact]
    public void The_sample_names_no_document_twice_and_each_expected_failure_has_a_reason()
    {
        IReadOnlyList<string> names = Corpus.SampleNames;
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.All(Expected, failure => Assert.False(string.IsNullOrWhiteSpace(failure.Value), failure.Key));
    }

    private static void Print(IReadOnlyList<CorpusRun> runs)
    {
        ITestOutputHelper output = TestContext.Current.TestOutputHelper!;
        foreach (CorpusRun run in runs)
        {
            output.WriteLine($"{run.Document.Name}: {run.Files} files, {run.Warnings} warnings, {run.Milliseconds} ms{(run.Problems.Count > 0 ? ", FAILED" : "")}");
            foreach (string problem in run.Problems.Take(5))
            {
                output.WriteLine("    " + problem);
            }
        }

        int good = runs.Count(run => run.Problems.Count == 0);
        output.WriteLine($"{good} of {runs.Count} documents compile without a warning; {runs.Count(run => run.Warnings == 0)} are honoured in full; {runs.Sum(run => run.Files)} files");
    }

    private static IEnumerable<string> Lines(string file) =>
        Repository.Text($"{Folder}/{file}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'));
}
