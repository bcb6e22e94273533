namespace Cdsc.CodeGen.OpenApi;

/// <summary>What an object of OpenAPI may hold.</summary>
/// <param name="Name">What people call it, with an article.</param>
/// <param name="Fields">Its members with fixed names.</param>
internal sealed record ObjectLayout(string Name, params IReadOnlyList<Field> Fields)
{
    private readonly Dictionary<string, Field> _byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>The members that it must have.</summary>
    public IReadOnlyList<Field> Required { get; } = [.. Fields.Where(field => field.IsRequired)];

    /// <summary>What its members with other names must be; null when it has none but extensions.</summary>
    public Form? Others { get; init; }

    /// <summary>How the names of those begin; empty for any way.</summary>
    public string OthersStart { get; init; } = "";

    /// <summary>Whether the names in each map that it holds must be of letters, digits, <c>.</c>, <c>-</c> and <c>_</c>, since references name them.</summary>
    public bool HoldsNames { get; init; }

    /// <summary>A member with a fixed name; null when it has none of this one.</summary>
    public Field? FieldOf(string name) => _byName.GetValueOrDefault(name);
}
