using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.WorkbenchTests.Diffing;

/// <summary>Compares documents in memory.</summary>
internal static class Comparison
{
    public static IReadOnlyList<Change> Of(string old, string current) => Of([old], [current]);

    /// <summary>Compares versions of several documents.</summary>
    public static IReadOnlyList<Change> Of(string[] old, string[] current) => DefinitionDiff.Compare(Read(old), Read(current));

    /// <summary>The keys as the comparison the other way round must have them.</summary>
    public static IEnumerable<string> Mirrored(IReadOnlyList<Change> changes) =>
        changes.Select(change => $"{MirroredKind(change.Kind)}:{WithOldNames(MirroredPlace(change.Place), changes)}").Order(StringComparer.Ordinal);

    /// <summary>Places have the names of the new version, which is the old one on the way back: first parts, then what they are part of.</summary>
    private static string WithOldNames(string place, IReadOnlyList<Change> changes)
    {
        foreach (Change rename in changes.Where(change => change.Kind.EndsWith("-renamed", StringComparison.Ordinal)).OrderByDescending(change => change.Place.Count(c => c == '/')))
        {
            int start = rename.Place.IndexOf('/', StringComparison.Ordinal) + 1;
            string[] names = rename.Place[start..].Split("->");
            string current = rename.Place[..start] + names[1];
            if (place == current || (place.StartsWith(current, StringComparison.Ordinal) && place[current.Length] is '/' or '#' or '[' or '{'))
            {
                place = rename.Place[..start] + names[0] + place[current.Length..];
            }
        }

        return place;
    }

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

    private static DiffSide Read(string[] texts)
    {
        Dictionary<string, string> files = texts.Index().ToDictionary(pair => $"{pair.Index}.yaml", pair => pair.Item, StringComparer.Ordinal);
        ReadResult result = OpenApiReader.Read([.. files.Keys], new Files(files));
        Assert.Empty(result.Diagnostics);
        return new DiffSide(result.Model!, result.Documents);
    }

    private sealed class Files(Dictionary<string, string> texts) : ISourceProvider
    {
        public SourceReadResult Read(string file) => texts.TryGetValue(file, out string? text) ? SourceReadResult.Of(text) : SourceReadResult.Failed("it does not exist");
    }
}
