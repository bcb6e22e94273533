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

    /// <summary>What no file can be called on Windows, whatever is behind the dot.</summary>
    public static IReadOnlyList<string> OfFiles { get; } =
    [
        "Con", "Prn", "Aux", "Nul",
        .. Enumerable.Range(0, 10).SelectMany(number => (string[])["Com" + number.ToString(System.Globalization.CultureInfo.InvariantCulture), "Lpt" + number.ToString(System.Globalization.CultureInfo.InvariantCulture)]),
    ];
}
