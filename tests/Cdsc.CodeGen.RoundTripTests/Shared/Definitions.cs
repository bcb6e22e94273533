namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>The definitions under test. They never change, and tests share them.</summary>
internal static class Definitions
{
    private static readonly Dictionary<string, SchemaDocument> Schemas;

    static Definitions()
    {
        Bundles = Repository.Specifications.ToDictionary(s => s, s => new Bundle(TestFiles.Bundle(s)), StringComparer.Ordinal);
        Schemas = Bundles.Values
            .SelectMany(bundle => bundle.Names.Select(bundle.Schema))
            .DistinctBy(d => d.Name, StringComparer.Ordinal)
            .ToDictionary(d => d.Name, StringComparer.Ordinal);
    }

    /// <summary>The documents by specification.</summary>
    public static IReadOnlyDictionary<string, Bundle> Bundles { get; }

    /// <summary>The names of the schemas of both specifications. What both have is the same; a test says so.</summary>
    public static IReadOnlyCollection<string> SchemaNames => Schemas.Keys;

    public static SchemaDocument Schema(string name) => Schemas[name];
}
