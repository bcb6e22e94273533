using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.WorkbenchTests.Diffing;

/// <summary>Compares documents in memory.</summary>
internal static class Comparison
{
    public static IReadOnlyList<Change> Of(string old, string current) => DefinitionDiff.Compare(Read(old), Read(current));

    /// <summary>The keys as the comparison the other way round must have them.</summary>
    public static IEnumerable<string> Mirrored(IEnumerable<Change> changes) =>
        changes.Select(change => $"{MirroredKind(change.Kind)}:{MirroredPlace(change.Place)}").Order(StringComparer.Ordinal);

    private static string MirroredKind(string kind)
    {
        (string, string)[] opposites =
        [
            ("added", "removed"), ("required", "optional"), ("allowed", "forbidden"), ("opened", "closed"), ("tightened", "loosened"), ("raised", "lowered"),
        ];
        string[] words = kind.Split('-');
        foreach ((string one, string other) in opposites)
        {
            words[^1] = words[^1] == one ? other : words[^1] == other ? one : words[^1];
            if (words[^1] == one || words[^1] == other)
            {
                break;
            }
        }

        return string.Join('-', words);
    }

    private static string MirroredPlace(string place)
    {
        int start = place.IndexOf('/', StringComparison.Ordinal) + 1;
        return place[start..].Split("->") is [var old, var current] ? $"{place[..start]}{current}->{old}" : place;
    }

    private static DiffSide Read(string text)
    {
        ReadResult result = OpenApiReader.Read(["openapi.yaml"], new OneFile(text));
        Assert.Empty(result.Diagnostics);
        return new DiffSide(result.Model!, result.Documents);
    }

    private sealed class OneFile(string text) : ISourceProvider
    {
        public SourceReadResult Read(string file) => file == "openapi.yaml" ? SourceReadResult.Of(text) : SourceReadResult.Failed("it does not exist");
    }
}
