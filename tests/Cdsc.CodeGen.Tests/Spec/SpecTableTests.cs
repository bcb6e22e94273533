using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Tests.Spec;

public sealed partial class SpecTableTests
{
    /// <summary>Lists of readings that differ from the table in substance: each names the erratum, the RFC or the section.</summary>
    private static readonly string[] Differences =
    [
        nameof(SpecProfile.ExtraFields), nameof(SpecProfile.Levels), nameof(SpecProfile.Nullables), nameof(SpecProfile.ExtraStatuses),
        nameof(SpecProfile.LeftStatuses), nameof(SpecProfile.RequestMedia),
    ];

    public static TheoryData<string> Specs => SpecProfiles.Names;

    [Theory]
    [MemberData(nameof(Specs))]
    public void The_definitions_are_what_the_tables_of_the_specification_say(string spec)
    {
        SpecProfile profile = SpecProfiles.Of(spec);
        IReadOnlyList<string> findings = SpecCheck.Findings(profile, SpecCheck.Read(profile));
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void Every_deliberate_difference_has_a_reason(string spec)
    {
        string errata = Repository.Text("openapi/errata.md");
        Assert.All(SpecProfiles.Of(spec).Readings, reading =>
        {
            Assert.EndsWith(".", reading.Reason, StringComparison.Ordinal);
            if (Differences.Contains(reading.Name.Split(' ')[0]))
            {
                Assert.Matches("E-0[12]-[0-9]{2}|RFC [0-9]{4}|section [0-9]", reading.Reason);
            }

            Assert.All(ErrataId().Matches(reading.Reason), id => Assert.Contains($"\n#### {id.Value} ", errata, StringComparison.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void Every_deliberate_difference_is_one(string spec)
    {
        SpecProfile profile = SpecProfiles.Of(spec);
        JsonObject bundle = SpecCheck.Read(profile);
        Assert.Empty(profile.Readings.Where(reading => SpecCheck.Findings(reading.Without, bundle).Count == 0).Select(reading => reading.Name));
    }

    [GeneratedRegex("E-0[0-9]-[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex ErrataId();
}
