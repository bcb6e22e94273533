namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>The specifications whose bundles are compared with the tables.</summary>
internal static partial class SpecProfiles
{
    public static IReadOnlyList<SpecProfile> All => [CdsWg101, CdsWg102];

    public static TheoryData<string> Names => [.. All.Select(profile => profile.Spec)];

    public static SpecProfile Of(string spec) => All.Single(profile => profile.Spec == spec);
}
