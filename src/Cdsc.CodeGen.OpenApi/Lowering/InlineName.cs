namespace Cdsc.CodeGen.OpenApi;

/// <summary>The name of a type, should a schema need one and have none of its own. It is put together when somebody asks: most schemas need none.</summary>
/// <param name="around">The name of what the schema is a part of.</param>
/// <param name="part">Which part it is; null when it is named as a whole.</param>
internal readonly struct InlineName(string around, string? part = null)
{
    /// <summary>A name as a whole.</summary>
    public static implicit operator InlineName(string name) => new(name);

    /// <inheritdoc/>
    public override string ToString() => part is null ? around : $"{around}_{part}";
}
