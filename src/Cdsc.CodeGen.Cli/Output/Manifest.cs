using System.Buffers;
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

    /// <summary>The characters of a hash, as a manifest has it.</summary>
    private static readonly SearchValues<char> HashCharacters = SearchValues.Create("0123456789abcdef");

    /// <summary>The hashes of each path, ordinally sorted: one, or two while files are being written.</summary>
    private readonly Dictionary<string, string[]> _hashes = new(StringComparer.Ordinal);

    /// <summary>The paths, ordinally sorted.</summary>
    public IReadOnlyList<string> Paths => [.. _hashes.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The hash of a content, as a manifest has it.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Reads a manifest; null when the text is none.</summary>
    public static Manifest? Parse(string text, out string? failure)
    {
        failure = null;
        var manifest = new Manifest();
        int number = 0;
        foreach (Range range in text.AsSpan().Split('\n'))
        {
            if (range.Start.Equals(range.End))
            {
                continue;
            }

            number++;
            ReadOnlySpan<char> line = text.AsSpan(range).TrimEnd('\r');
            int gap = line.IndexOf("  ", StringComparison.Ordinal);
            string path = gap < 0 ? "" : line[(gap + 2)..].ToString();
            if (gap != 64 || line[..gap].ContainsAnyExcept(HashCharacters) || !OutputPath.IsSafe(path))
            {
                failure = $"line {number.ToString(System.Globalization.CultureInfo.InvariantCulture)} is no hash and path";
                return null;
            }

            manifest.Add(path, line[..gap].ToString());
        }

        return manifest;
    }

    public void Add(string path, string hash)
    {
        if (!_hashes.TryGetValue(path, out string[]? hashes))
        {
            _hashes.Add(path, [hash]);
        }
        else if (!hashes.Contains(hash))
        {
            _hashes[path] = [.. hashes.Append(hash).Order(StringComparer.Ordinal)];
        }
    }

    public bool Has(string path) => _hashes.ContainsKey(path);

    public bool Has(string path, string hash) => _hashes.TryGetValue(path, out string[]? hashes) && hashes.Contains(hash);

    /// <summary>Whether a path has one hash alone, and it is this one.</summary>
    public bool HasOnly(string path, string hash) => _hashes.TryGetValue(path, out string[]? hashes) && hashes is [var only] && only == hash;

    /// <summary>Whether another one has the same lines.</summary>
    public bool HasSame(Manifest other) => _hashes.Count == other._hashes.Count
        && _hashes.All(line => other._hashes.TryGetValue(line.Key, out string[]? hashes) && hashes.SequenceEqual(line.Value));

    /// <summary>All lines of both.</summary>
    public Manifest Union(Manifest other)
    {
        var union = new Manifest();
        foreach (Manifest manifest in (Manifest[])[this, other])
        {
            foreach ((string path, string[] hashes) in manifest._hashes)
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
        foreach (string path in Paths)
        {
            foreach (string hash in _hashes[path])
            {
                text.Append(hash).Append("  ").Append(path).Append('\n');
            }
        }

        return text.ToString();
    }
}
