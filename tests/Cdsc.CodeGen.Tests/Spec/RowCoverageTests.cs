namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>No row of a table is there for nothing: whichever cell is changed, the comparison finds it.</summary>
public sealed class RowCoverageTests
{
    private static readonly IReadOnlyList<(SpecProfile Profile, Bundle Bundle)> Compared =
        [.. SpecProfiles.All.Select(profile => (profile, new Bundle(SpecCheck.Read(profile))))];

    [Fact]
    public void Every_row_belongs_to_a_comparison()
    {
        Assert.Empty(SpecTables.Fields.Except(SpecProfiles.All.SelectMany(profile => profile.Fields)));
        Assert.Empty(SpecTables.Lists.Where(row => row.List.Length > 0).Except(SpecProfiles.All.SelectMany(profile => profile.Lists)));
        Assert.Empty(SpecTables.Operations.Except(SpecProfiles.All.SelectMany(profile => profile.Operations)));
        Assert.Equal(307, SpecTables.Fields.Count);
        Assert.Equal(136, SpecTables.Lists.Count);
        Assert.Equal(36, SpecTables.Operations.Count);
    }

    [Fact]
    public void Every_cell_of_a_field_counts()
    {
        int cells = 0;
        foreach ((SpecProfile profile, Bundle bundle) in Compared)
        {
            var check = new FieldCheck(profile, bundle);
            foreach ((string name, IReadOnlyList<FieldRow> rows) in profile.Objects)
            {
                foreach ((FieldRow row, string column, FieldRow changed) in rows.SelectMany(row => Changes(profile, row)))
                {
                    cells++;
                    FieldRow[] others = [.. rows.Select(other => other == row ? changed : other)];
                    Assert.True(check.Findings(name, others).Any(), $"{row.Name}: {column}: changed, and nothing was found.");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{cells} cells of fields");
    }

    [Fact]
    public void Every_cell_of_a_list_counts()
    {
        foreach ((SpecProfile profile, Bundle bundle) in Compared)
        {
            foreach (IGrouping<string, ListRow> rows in profile.Lists.GroupBy(row => row.List, StringComparer.Ordinal))
            {
                foreach (ListRow row in rows)
                {
                    foreach (ListRow changed in (ListRow[])[row with { Value = row.Value + "_x" }, row with { IsOpen = !row.IsOpen }])
                    {
                        ListRow[] others = [.. rows.Select(other => other == row ? changed : other)];
                        Assert.True(new ListCheck(profile, bundle).Findings(rows.Key, others).Any(), $"{row.List}: {row.Value}: changed, and nothing was found.");
                    }
                }
            }
        }
    }

    [Fact]
    public void Every_cell_of_an_operation_counts()
    {
        foreach ((SpecProfile profile, Bundle bundle) in Compared)
        {
            var check = new OperationCheck(profile, bundle);
            foreach (IGrouping<string, OperationRow> rows in check.Groups)
            {
                foreach ((OperationRow row, string column, OperationRow changed) in rows.SelectMany(row => Changes(profile, row)))
                {
                    OperationRow[] others = [.. rows.Select(other => other == row ? changed : other)];
                    Assert.True(check.Findings(rows.Key, others).Any(), $"{row.Id}: {column}: changed, and nothing was found.");
                }
            }
        }
    }

    [Fact]
    public void What_the_table_does_not_define_is_not_there()
    {
        Assert.Equal(["O-21", "O-36"], SpecTables.Operations.Where(row => !row.IsDefined).Select(row => row.Id));
        Assert.All(Compared, entry => Assert.DoesNotContain(entry.Bundle.Operations.Values, operation => operation.Method == "DELETE"));
    }

    [Fact]
    public void Values_without_a_list_are_where_the_text_has_them()
    {
        Bundle bundle = Compared.Single(entry => entry.Profile == SpecProfiles.CdsWg102).Bundle;
        var formats = bundle.Schemas["RegistrationFieldFormat"]["anyOf"]!.AsArray()
            .Where(branch => branch!["const"] is not null)
            .ToDictionary(branch => branch!["const"]!.GetValue<string>(), branch => branch!["description"]!.GetValue<string>());
        foreach (ListRow row in SpecTables.Lists.Where(row => row.List.Length == 0))
        {
            switch (row.Value)
            {
                case "infinite":
                    Assert.All(
                        (string[])["RelativeOrAbsoluteDate", "RelativeOrAbsoluteDateTime"],
                        name => Assert.StartsWith("^(?:infinite|", bundle.Schemas[name]["pattern"]!.GetValue<string>(), StringComparison.Ordinal));
                    break;
                case "image/jpeg" or "image/png":
                    Assert.All((string[])["image", "image_or_null"], format => Assert.Contains(row.Value[6..].ToUpperInvariant(), formats[format], StringComparison.Ordinal));
                    break;
                default:
                    Assert.Fail($"Nothing looks at the value '{row.Value}', which has no list.");
                    break;
            }
        }
    }

    /// <summary>
    /// A row with one cell changed, cell by cell. Left out is what the profile reads in its own way, and what doesn't mean
    /// anything: the type of a member that must not be there, the nullability of members without a name.
    /// </summary>
    private static IEnumerable<(FieldRow Row, string Column, FieldRow Changed)> Changes(SpecProfile profile, FieldRow row)
    {
        yield return (row, "field", row with { Field = row.Field + "_x" });
        if (!profile.Types.ContainsKey(row.Name) && row.Level != "forbidden")
        {
            yield return (row, "type", row with { Type = row.Type == "boolean" ? "datetime" : "boolean" });
        }

        if (!profile.Levels.ContainsKey(row.Name))
        {
            yield return (row, "level", row with { Level = row.Level == "required" ? "optional" : "required" });
        }

        if (!profile.Nullables.ContainsKey(row.Name) && row.Level != "forbidden" && row.Field != "*")
        {
            yield return (row, "nullable", row with { Nullable = row.Nullable == "no" ? "yes" : "no" });
        }
    }

    private static IEnumerable<(OperationRow Row, string Column, OperationRow Changed)> Changes(SpecProfile profile, OperationRow row)
    {
        yield return (row, "method", row with { Method = "TRACE" });
        yield return (row, "url_discovery", row with { Discovery = "ServerMetadata.nothing" });
        yield return (row, "auth", row with { Authentication = "nothing" });
        yield return (row, "query_filters", row with { Filters = row.Filters == "-" ? "nothing" : "nothing, " + row.Filters });
        yield return (row, "success", row with { Success = row.Success + ", 299" });
        yield return (row, "errors", row with { Errors = row.Errors + ", 499" });
        yield return (row, "pagination", row with { Pagination = row.Pagination == "none" ? "next/previous" : "none" });
        if (!profile.RequestMedia.ContainsKey(row.Name))
        {
            yield return (row, "request_media", row with { RequestMedia = row.RequestMedia + " text/plain" });
        }

        if (row.RequestBody != "-")
        {
            yield return (row, "request_body", row with { RequestBody = "Nothing" });
        }

        if (!profile.Responses.ContainsKey(row.Name))
        {
            yield return (row, "response", row with { Response = "Nothing" });
        }
    }
}
