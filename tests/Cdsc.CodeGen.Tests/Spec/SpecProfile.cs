namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>
/// What a bundle is compared with: the rows of its specification, and every deliberate difference with its reason. A
/// difference that is no longer one is reported too, so the lists stay true.
/// </summary>
/// <param name="Spec">The specification, as the tables name it.</param>
/// <param name="Bundle">The bundle, as a path of the repository.</param>
internal sealed record SpecProfile(string Spec, string Bundle)
{
    /// <summary>Schemas that the tables lack, with the reason why they are there.</summary>
    public IReadOnlyDictionary<string, string> ExtraSchemas { get; init; } = new Dictionary<string, string>();

    /// <summary>Fields (<c>Object.field</c>) that the tables lack, with the reason.</summary>
    public IReadOnlyDictionary<string, string> ExtraFields { get; init; } = new Dictionary<string, string>();

    /// <summary>Levels that are read differently from the table, with the reason.</summary>
    public IReadOnlyDictionary<string, (string Level, string Reason)> Levels { get; init; } = new Dictionary<string, (string, string)>();

    /// <summary>Operations of the table that another one stands for, with the reason.</summary>
    public IReadOnlyDictionary<string, (string Operation, string Reason)> OperationAliases { get; init; } = new Dictionary<string, (string, string)>();

    /// <summary>Texts of the column <c>response</c> that name no schema: the media type and the schema that they mean.</summary>
    public IReadOnlyDictionary<string, (string MediaType, string? Schema)> Responses { get; init; } = new Dictionary<string, (string, string?)>();

    /// <summary>The operations of the specification.</summary>
    public IEnumerable<OperationRow> Operations => SpecTables.Operations.Where(row => row.Spec == Spec);

    /// <summary>The fields of all objects of the specification, those included that another specification adds.</summary>
    public IEnumerable<FieldRow> Fields
    {
        get
        {
            var objects = SpecTables.Fields.Where(row => row.Spec == Spec).Select(row => row.Object).ToHashSet(StringComparer.Ordinal);
            return SpecTables.Fields.Where(row => objects.Contains(row.Object));
        }
    }

    /// <summary>The values of all lists of the specification, those included that another specification adds.</summary>
    public IEnumerable<ListRow> Lists
    {
        get
        {
            var lists = SpecTables.Lists.Where(row => row.Spec == Spec).Select(row => row.List).ToHashSet(StringComparer.Ordinal);
            return SpecTables.Lists.Where(row => lists.Contains(row.List));
        }
    }
}
