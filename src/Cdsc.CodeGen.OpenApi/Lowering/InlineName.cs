namespace Cdsc.CodeGen.OpenApi;

/// <summary>The name of a type, should a schema need one and have none of its own. It is put together when somebody asks: most schemas need none.</summary>
/// <param name="around">The name of what the schema is a part of.</param>
/// <param name="part">Which part it is; null when it is named as a whole.</param>
/// <param name="inner">Which part of that part it is.</param>
internal readonly struct InlineName(string around, string? part = null, string? inner = null)
{
    /// <summary>A name as a whole.</summary>
    public static implicit operator InlineName(string name) => new(name);

    /// <summary>The name of a part of what has this name.</summary>
    public InlineName Below(string name) => (part, inner) switch
    {
        (null, _) => new(around, name),
        (_, null) => new(around, part, name),
        _ => new(ToString(), name),
    };

    /// <inheritdoc/>
    public override string ToString() => (part, inner) switch
    {
        (null, _) => around,
        (_, null) => $"{around}_{part}",
        _ => $"{around}_{part}_{inner}",
    };
}
