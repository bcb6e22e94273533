using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CorpusTests;

/// <summary>Instances drawn at random from the schemas of somebody else's document come back equal, declared members as typed properties.</summary>
public sealed class ForeignRoundTripTests
{
    private const string Cases = "tests/Cdsc.CodeGen.GoldenTests/cases";

    /// <summary>The golden cases that become models.</summary>
    public static TheoryData<string> GoldenCases =>
    [
        .. Directory.EnumerateDirectories(Repository.PathOf(Cases))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => !name.StartsWith("error-", StringComparison.Ordinal) && FileOf(name) is not null)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What is known to go wrong: a document, a part of what is said of it, and the reason.</summary>
    private static string[][] Expected =>
    [
        .. Repository.Text("tests/Cdsc.CodeGen.CorpusTests/expected-faults.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')),
    ];

    /// <summary>The sample of public documents.</summary>
    public static TheoryData<string> PublicDocuments => [.. Corpus.SampleNames];

    [Theory]
    [MemberData(nameof(GoldenCases))]
    public void Instances_of_golden_cases_come_back_typed_and_equal(string name)
    {
        ForeignRoundTrip trip = ForeignRoundTrip.Of(name, FileOf(name)!.Value, schemas: int.MaxValue, instances: 20);
        Print(trip);
        Assert.Empty(trip.Faults);
        Assert.Equal(name == "degraded-schemas" ? ["Merge: Its schema allows no value."] : [], trip.Undrawn);
    }

    [SlowTheory]
    [MemberData(nameof(PublicDocuments))]
    public void Instances_of_a_public_document_come_back_typed_and_equal(string name)
    {
        CorpusDocument document = Corpus.Get(name);
        ForeignRoundTrip trip = ForeignRoundTrip.Of(name, (Path.GetDirectoryName(document.File)!, Path.GetFileName(document.File)), schemas: 20, instances: 5);
        Print(trip);
        string[] expected = [.. Expected.Where(fault => fault[0] == name).Select(fault => fault[1])];
        Assert.DoesNotContain(trip.Faults, fault => !expected.Any(text => fault.Contains(text, StringComparison.Ordinal)));
        Assert.Equal(trip.Schemas > 0, trip.Instances > 0);
        Assert.True(trip.Undrawn.Count * 10 <= trip.Schemas, "Nothing can be drawn of more than a tenth of the schemas.");
    }

    /// <summary>The proof must be able to fail: a member that the generator forgets still comes back, but not as a property.</summary>
    [Fact]
    public void A_member_that_gets_no_property_is_noticed()
    {
        ForeignRoundTrip trip = ForeignRoundTrip.Of("forgotten", FileOf("petstore")!.Value, int.MaxValue, 20, whole => whole with
        {
            Types = [.. whole.Types.Select(type => type is ObjectType { Name: "Pet" } pet ? pet with { Properties = [.. pet.Properties.Where(property => property.Name != "name")] } : type)],
        });
        Assert.Contains(trip.Faults, fault => fault.StartsWith("Pet: $.name is declared, but lies among the members that are not", StringComparison.Ordinal));
    }

    /// <summary>An overlay is no document of its own; the others are read as the first output has them.</summary>
    private static (string Root, string Input)? FileOf(string name)
    {
        string folder = Repository.PathOf($"{Cases}/{name}");
        RunConfiguration? configuration = ConfigurationReader.Read(Path.Combine(folder, ConfigurationReader.FileName), new DiagnosticBag());
        IReadOnlyList<string> inputs = configuration?.Outputs.SelectMany(output => output.CSharp).FirstOrDefault()?.Inputs ?? [];
        return inputs is [var only] && !only.EndsWith(".overlay.yaml", StringComparison.Ordinal) ? (folder, only) : null;
    }

    private static void Print(ForeignRoundTrip trip)
    {
        ITestOutputHelper output = TestContext.Current.TestOutputHelper!;
        output.WriteLine(trip.Report);
        foreach (string line in trip.Undrawn.Take(5).Concat(trip.Faults.Take(10)))
        {
            output.WriteLine("    " + line);
        }
    }
}
