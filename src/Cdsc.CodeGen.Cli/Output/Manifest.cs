using System.Security.Cryptography;
using System.Text;

namespace Cdsc.CodeGen.Cli;

/// <summary>
/// The list of what was generated into a folder: a line for each file, its SHA-256 and its path, as sha256sum writes
/// and checks it. While files are being written, a path may have two lines, the old content and the new: whichever a
/// run that was cut short left behind is known to be ours.
/// </summary>
internal sealed class Manifest
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "manifest.txt";

    private readonly SortedDictionary<string, SortedSet<string>> _hashes = new(StringComparer.Ordinal);

    /// <summary>The paths, ordinally sorted.</summary>
    public IReadOnlyCollection<string> Paths => _hashes.Keys;

    /// <summary>The hash of a content, as a manifest has it.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Reads a manifest; null when the text is none.</summary>
    public static Manifest? Parse(string text, out string? failure)
    {
        failure = null;
        var manifest = new Manifest();
        int number = 0;
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            string[] parts = line.TrimEnd('\r').Split("  ", 2);
            if (parts.Length != 2 || parts[0].Length != 64 || !parts[0].All(char.IsAsciiHexDigitLower) || !OutputPath.IsSafe(parts[1]))
            {
                failure = $"line {number.ToString(System.Globalization.CultureInfo.InvariantCulture)} is no hash and path";
                return null;
            }

            manifest.Add(parts[1], parts[0]);
        }

        return manifest;
    }

    public void Add(string path, string hash)
    {
        if (!_hashes.TryGetValue(path, out SortedSet<string>? hashes))
        {
            _hashes.Add(path, hashes = new SortedSet<string>(StringComparer.Ordinal));
        }

        hashes.Add(hash);
    }

    public bool Has(string path) => _hashes.ContainsKey(path);

    public bool Has(string path, string hash) => _hashes.TryGetValue(path, out SortedSet<string>? hashes) && hashes.Contains(hash);

    /// <summary>All lines of both.</summary>
    public Manifest Union(Manifest other)
    {
        var union = new Manifest();
        foreach (Manifest manifest in (Manifest[])[this, other])
        {
            foreach ((string path, SortedSet<string> hashes) in manifest._hashes)
            {
                foreach (string hash in hashes)
                {
                    union.Add(path, hash);
                }
            }
        }

        return union;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach ((string path, SortedSet<string> hashes) in _hashes)
        {
            foreach (string hash in hashes)
            {
                text.Append(hash).Append("  ").Append(path).Append('\n');
            }
        }

        return text.ToString();
    }
}
