using System.Text.Json;

namespace Cdsc.CodeGen.WorkbenchTests.Diffing;

/// <summary>The change that was: the drafts of 2025 against the canonical definitions. With CDSC_ACCEPT=1 what is expected becomes what is printed.</summary>
public sealed class DraftTests
{
    private const string Old = "tests/data/drafts/2025";

    [Theory]
    [InlineData("text", "changes.txt")]
    [InlineData("markdown", "changes.md")]
    [InlineData("json", "changes.json")]
    public void What_has_changed_is_printed_as_expected(string format, string file)
    {
        string expected = Repository.PathOf($"tests/data/drafts/expected/{file}");
        string actual = Run("diff", Old, ".", "--format", format);
        if (Environment.GetEnvironmentVariable("CDSC_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
            File.WriteAllText(expected, actual);
        }

        Assert.Equal(File.ReadAllText(expected), actual);
    }

    /// <summary>What the drafts say of themselves, apart from conditions, of which there is one for each format.</summary>
    [Fact]
    public void The_changes_are_those_of_the_drafts()
    {
        string[] expected =
        [
            "documentation-changed:AuthorizationDetailsField/choices documentation",
            "documentation-changed:Choice documentation",
            "documentation-changed:RegistrationField/default documentation",
            "parameter-added:listCoverageEntries/query/entity_numbers source,conformance",
            "parameter-added:listGrants/query/states source,conformance",
            "property-added:CoverageEntry/entity_number wire,source,conformance",
            "property-added:Grant/states wire,source,conformance",
            "property-added:RegistrationField/choices ",
            "property-added:TokenResponse/cds_grant_ids ",
            "type-renamed:AuthorizationDetailsFieldChoice->Choice source",
            "value-added:AuthorizationDetailsFieldFormat/choice_list ",
            "value-added:AuthorizationDetailsFieldFormat/choice_list_or_null ",
            "value-added:AuthorizationDetailsFieldFormat/choice_or_null ",
            "value-added:AuthorizationDetailsFieldFormat/string_list_or_null ",
            "value-added:RegistrationFieldFormat/choice ",
            "value-added:RegistrationFieldFormat/choice_list ",
            "value-added:RegistrationFieldFormat/choice_list_or_null ",
            "value-added:RegistrationFieldFormat/choice_or_null ",
            "value-added:RegistrationFieldFormat/string_list ",
            "value-added:RegistrationFieldFormat/string_list_or_null ",
            "value-renamed:InfrastructureType/distribution_service_operator->distribution_system_operator wire,source,conformance",
            "value-renamed:InfrastructureType/transmission_service_operator->transmission_system_operator wire,source,conformance",
            "version-changed:CDS-WG1-01 documentation",
            "version-changed:CDS-WG1-02 documentation",
        ];
        JsonElement[] changes = [.. JsonElement.Parse(Run("diff", Old, ".", "--format", "json")).GetProperty("changes").EnumerateArray()];
        Assert.Equal(expected, Texts(changes.Where(change => !IsCondition(change))));
        Assert.Equal(
            ["condition-added conformance", "condition-tightened conformance"],
            Texts(changes.Where(IsCondition)).Select(text => text[..text.IndexOf(':', StringComparison.Ordinal)] + text[text.IndexOf(' ', StringComparison.Ordinal)..]).Distinct());
        Assert.Equal(
            ["AuthorizationDetailsField", "RegistrationField"],
            changes.Where(IsCondition).Select(change => change.GetProperty("key").GetString()!.Split(':', '#')[1]).Distinct());
    }

    private static bool IsCondition(JsonElement change) => change.GetProperty("kind").GetString()!.StartsWith("condition-", StringComparison.Ordinal);

    private static IEnumerable<string> Texts(IEnumerable<JsonElement> changes) => changes
        .Select(change => $"{change.GetProperty("key")} {string.Join(',', change.GetProperty("categories").EnumerateArray())}")
        .Order(StringComparer.Ordinal);

    private static string Run(params string[] arguments)
    {
        CommandResult result = DiffRun.In(Repository.Root, arguments);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }
}
