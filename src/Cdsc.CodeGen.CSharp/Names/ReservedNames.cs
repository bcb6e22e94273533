namespace Cdsc.CodeGen.CSharp;

/// <summary>Names that members of generated types can't have, since C# gives them to every type of a kind.</summary>
internal static class ReservedNames
{
    /// <summary>What every type has.</summary>
    public static IReadOnlyList<string> OfObjects { get; } =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>What every record has.</summary>
    public static IReadOnlyList<string> OfRecords { get; } =
        [.. OfObjects, "Clone", "Deconstruct", "EqualityContract", "PrintMembers"];
}
