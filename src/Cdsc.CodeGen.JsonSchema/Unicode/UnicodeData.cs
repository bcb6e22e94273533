using System.Collections.Frozen;
using System.Globalization;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>Reads the files of this folder. Lines are kept as text until somebody asks for one.</summary>
internal sealed class UnicodeData
{
    private readonly FrozenDictionary<string, string> _lines;

    private UnicodeData(FrozenDictionary<string, string> lines) => _lines = lines;

    public IEnumerable<string> Names => _lines.Keys;

    public static UnicodeData Read(string file)
    {
        using var reader = new StreamReader(EmbeddedFile.Open($"Unicode/{file}"));
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && line[0] != '#')
            {
                lines.Add(line[..space], line[(space + 1)..]);
            }
        }

        return new UnicodeData(lines.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public string? Line(string name) => _lines.GetValueOrDefault(name);

    /// <summary>The code points of a line, or none when there is no such line.</summary>
    public CodePointSet Set(string name)
    {
        if (Line(name) is not { } line)
        {
            return CodePointSet.Empty;
        }

        var ranges = new List<CodePointRange>();
        int at = 0;
        int[] numbers = Numbers(line);
        for (int i = 0; i < numbers.Length; i += 2)
        {
            at += numbers[i];
            ranges.Add(new CodePointRange(at, at + numbers[i + 1] - 1));
            at += numbers[i + 1];
        }

        return CodePointSet.Of(ranges);
    }

    public static int[] Numbers(string line) =>
        [.. line.Split(' ').Select(n => int.Parse(n, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))];
}
