using System.Buffers;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Keeps output inside its folder.</summary>
internal static class OutputPath
{
    private static readonly HashSet<string> DeviceNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|");

    /// <summary>
    /// Whether a path is a plain relative one on every system: segments with forward slashes between, none of them
    /// empty, <c>.</c>, <c>..</c> or the name of a device, no character that a file system forbids.
    /// </summary>
    public static bool IsSafe(string path) => path.Length is > 0 and < 400 && path.Split('/').All(IsSafeSegment);

    /// <summary>A folder without links, as far as it can be told.</summary>
    public static string PlaceOf(string directory)
    {
        try
        {
            return RealPath.Of(directory) ?? directory;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return directory;
        }
    }

    private static bool IsSafeSegment(string segment) =>
        segment.Length > 0 && segment is not ("." or "..") && !segment.EndsWith('.') && !segment.EndsWith(' ')
        && !segment.AsSpan().ContainsAny(Forbidden) && !segment.Any(char.IsControl)
        && !DeviceNames.Contains(segment.Split('.')[0]);
}
