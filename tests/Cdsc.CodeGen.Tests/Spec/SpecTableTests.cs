namespace Cdsc.CodeGen.Tests.Spec;

public sealed class SpecTableTests
{
    public static TheoryData<string> Specs => SpecProfiles.Names;

    [Theory]
    [MemberData(nameof(Specs))]
    public void The_definitions_are_what_the_tables_of_the_specification_say(string spec)
    {
        SpecProfile profile = SpecProfiles.Of(spec);
        Assert.Equal("", string.Join('\n', SpecCheck.Findings(profile, SpecCheck.Read(profile))));
    }

    [Fact]
    public void The_tables_of_the_first_specification_have_all_their_rows()
    {
        SpecProfile profile = SpecProfiles.CdsWg101;
        Assert.Equal(["CoverageEntry", "CoverageListing", "ServerMetadata"], profile.Fields.Select(row => row.Object).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(33, profile.Fields.Count());
        Assert.Equal(6, profile.Lists.Select(row => row.List).Distinct().Count());
        Assert.Equal(23, profile.Lists.Count());
        Assert.Equal(5, profile.Operations.Count());
        Assert.Contains(profile.Fields, row => row is { Spec: "CDS-WG1-02", Name: "ServerMetadata.oauth_metadata" });
        Assert.Contains(profile.Lists, row => row is { Spec: "CDS-WG1-02", List: "ServerCapability", Value: "oauth" });
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void Every_deliberate_difference_has_a_reason(string spec)
    {
        SpecProfile profile = SpecProfiles.Of(spec);
        Assert.All(
            [.. profile.ExtraSchemas.Values, .. profile.ExtraFields.Values, .. profile.Levels.Values.Select(level => level.Reason), .. profile.OperationAliases.Values.Select(alias => alias.Reason)],
            reason => Assert.EndsWith(".", reason, StringComparison.Ordinal));
    }
}
