namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>
/// What a bundle is compared with: the rows of its specification, and every deliberate difference with its reason. A
/// difference that is no longer one is reported too, so the lists stay true.
/// </summary>
/// <param name="Spec">The specification, as the tables name it.</param>
/// <param name="Bundle">The bundle, as a path of the repository.</param>
internal sealed record SpecProfile(string Spec, string Bundle)
{
    private static readonly IReadOnlyDictionary<string, SpecReading> None = new Dictionary<string, SpecReading>();

    /// <summary>Further texts of the column <c>spec</c> whose operations are in this bundle.</summary>
    public IReadOnlyList<string> FurtherSpecs { get; init; } = [];

    /// <summary>Schemas that the tables lack, with the reason why they are there.</summary>
    public IReadOnlyDictionary<string, string> ExtraSchemas { get; init; } = new Dictionary<string, string>();

    /// <summary>Fields (<c>Object.field</c>) that the tables lack, with the reason.</summary>
    public IReadOnlyDictionary<string, string> ExtraFields { get; init; } = new Dictionary<string, string>();

    /// <summary>Schemas with the fields of an object of the table, besides rows of their own.</summary>
    public IReadOnlyDictionary<string, SpecReading> Bases { get; init; } = None;

    /// <summary>Levels that are read differently from the table.</summary>
    public IReadOnlyDictionary<string, SpecReading> Levels { get; init; } = None;

    /// <summary>Nullability that is read differently from the table.</summary>
    public IReadOnlyDictionary<string, SpecReading> Nullables { get; init; } = None;

    /// <summary>Types, in the words of the table, that are read differently or more exactly.</summary>
    public IReadOnlyDictionary<string, SpecReading> Types { get; init; } = None;

    /// <summary>Operations of the table that another one stands for.</summary>
    public IReadOnlyDictionary<string, SpecReading> OperationAliases { get; init; } = None;

    /// <summary>Status codes that the table lacks (<c>operation code</c>), with the reason.</summary>
    public IReadOnlyDictionary<string, string> ExtraStatuses { get; init; } = new Dictionary<string, string>();

    /// <summary>Status codes of the table that the definitions leave to <c>default</c> (<c>operation code</c>).</summary>
    public IReadOnlyDictionary<string, string> LeftStatuses { get; init; } = new Dictionary<string, string>();

    /// <summary>Cells of the column <c>request_media</c> by operation: the media types that they mean, separated by spaces.</summary>
    public IReadOnlyDictionary<string, SpecReading> RequestMedia { get; init; } = None;

    /// <summary>Texts of the column <c>request_body</c> that don't begin with a schema: the schema that they mean.</summary>
    public IReadOnlyDictionary<string, SpecReading> RequestBodies { get; init; } = None;

    /// <summary>
    /// Texts of the column <c>response</c> that don't begin with the schema, or an operation whose response is read
    /// differently: the media type and the schema that they mean, separated by a space.
    /// </summary>
    public IReadOnlyDictionary<string, SpecReading> Responses { get; init; } = None;

    /// <summary>Texts of the column <c>url_discovery</c> that name members otherwise: the sources, separated by spaces.</summary>
    public IReadOnlyDictionary<string, SpecReading> Discoveries { get; init; } = None;

    /// <summary>Every reading: its list and key, its reason, and the profile without it.</summary>
    public IEnumerable<(string Name, string Reason, SpecProfile Without)> Readings =>
    [
        .. Texts(nameof(ExtraSchemas), ExtraSchemas, rest => this with { ExtraSchemas = rest }),
        .. Texts(nameof(ExtraFields), ExtraFields, rest => this with { ExtraFields = rest }),
        .. Cells(nameof(Bases), Bases, rest => this with { Bases = rest }),
        .. Cells(nameof(Levels), Levels, rest => this with { Levels = rest }),
        .. Cells(nameof(Nullables), Nullables, rest => this with { Nullables = rest }),
        .. Cells(nameof(Types), Types, rest => this with { Types = rest }),
        .. Cells(nameof(OperationAliases), OperationAliases, rest => this with { OperationAliases = rest }),
        .. Texts(nameof(ExtraStatuses), ExtraStatuses, rest => this with { ExtraStatuses = rest }),
        .. Texts(nameof(LeftStatuses), LeftStatuses, rest => this with { LeftStatuses = rest }),
        .. Cells(nameof(RequestMedia), RequestMedia, rest => this with { RequestMedia = rest }),
        .. Cells(nameof(RequestBodies), RequestBodies, rest => this with { RequestBodies = rest }),
        .. Cells(nameof(Responses), Responses, rest => this with { Responses = rest }),
        .. Cells(nameof(Discoveries), Discoveries, rest => this with { Discoveries = rest }),
    ];

    /// <summary>The operations of the specification.</summary>
    public IEnumerable<OperationRow> Operations => SpecTables.Operations.Where(row => row.Spec == Spec || FurtherSpecs.Contains(row.Spec));

    /// <summary>The rows of the fields of all objects of the specification, those included that another specification adds.</summary>
    public IEnumerable<FieldRow> Fields
    {
        get
        {
            var objects = SpecTables.Fields.Where(row => row.Spec == Spec).Select(row => row.Object).ToHashSet(StringComparer.Ordinal);
            return SpecTables.Fields.Where(row => objects.Contains(row.Object));
        }
    }

    /// <summary>The objects and what their fields are compared with: their own rows, and those of their base.</summary>
    public IEnumerable<(string Object, IReadOnlyList<FieldRow> Rows)> Objects
    {
        get
        {
            ILookup<string, FieldRow> rows = SpecTables.Fields.ToLookup(row => row.Object, StringComparer.Ordinal);
            return Fields.Select(row => row.Object).Concat(Bases.Keys).Distinct(StringComparer.Ordinal).Select(name =>
            {
                IEnumerable<FieldRow> inherited = Bases.TryGetValue(name, out SpecReading? reading)
                    ? rows[reading.Value].Where(row => rows[name].All(own => own.Field != row.Field)).Select(row => row with { Object = name })
                    : [];
                return (name, (IReadOnlyList<FieldRow>)[.. rows[name], .. inherited]);
            });
        }
    }

    /// <summary>The values of all lists of the specification, those included that another specification adds.</summary>
    public IEnumerable<ListRow> Lists
    {
        get
        {
            var lists = SpecTables.Lists.Where(row => row.Spec == Spec && row.List.Length > 0).Select(row => row.List).ToHashSet(StringComparer.Ordinal);
            return SpecTables.Lists.Where(row => lists.Contains(row.List));
        }
    }

    private static IEnumerable<(string Name, string Reason, SpecProfile Without)> Texts(
        string list, IReadOnlyDictionary<string, string> readings, Func<IReadOnlyDictionary<string, string>, SpecProfile> with) =>
        readings.Select(pair => ($"{list} {pair.Key}", pair.Value, with(Rest(readings, pair.Key))));

    private static IEnumerable<(string Name, string Reason, SpecProfile Without)> Cells(
        string list, IReadOnlyDictionary<string, SpecReading> readings, Func<IReadOnlyDictionary<string, SpecReading>, SpecProfile> with) =>
        readings.Select(pair => ($"{list} {pair.Key}", pair.Value.Reason, with(Rest(readings, pair.Key))));

    private static Dictionary<string, T> Rest<T>(IReadOnlyDictionary<string, T> readings, string key) =>
        readings.Where(pair => pair.Key != key).ToDictionary(StringComparer.Ordinal);
}
