namespace Cdsc.CodeGen.OpenApi;

/// <summary>What a statement is about: the value that is described, or a member of it at any depth.</summary>
/// <param name="Path">The names that lead to it, written with dots; empty for the value itself.</param>
internal sealed record Subject(string Path)
{
    /// <summary>The value itself.</summary>
    public static Subject Value { get; } = new("");

    /// <summary>Whether it is the value itself.</summary>
    public bool IsValue => Path.Length == 0;

    /// <summary>A member of it.</summary>
    public Subject Member(string name) => new(IsValue ? name : $"{Path}.{name}");

    /// <summary>Whether it is a member of another subject, at any depth.</summary>
    public bool IsWithin(Subject other) => Path.StartsWith(other.Path + ".", StringComparison.Ordinal);
}
