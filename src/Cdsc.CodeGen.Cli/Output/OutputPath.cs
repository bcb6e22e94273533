using System.Buffers;
using System.Globalization;
using System.Text;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Keeps output inside its folder.</summary>
internal static class OutputPath
{
    /// <summary>Most file systems stop at 255; the temporary name is longer by a suffix.</summary>
    private const int MaximumSegmentBytes = 240;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|");

    /// <summary>
    /// Whether a path is a plain relative one on every system: segments with forward slashes between, none of them
    /// empty, <c>.</c>, <c>..</c>, too long or the name of a device, no character that a file system forbids.
    /// </summary>
    public static bool IsSafe(string path) => ProblemOf(path) is null;

    /// <summary>Why a path is not such a one; null when it is.</summary>
    public static string? ProblemOf(string path) => path.Length > 400 || path.Split('/').Any(segment => Encoding.UTF8.GetByteCount(segment) > MaximumSegmentBytes)
        ? "it is too long"
        : path.Split('/').Any(DeviceNames.Has)
            ? "Windows has a device of that name"
            : path.Split('/').All(IsSafeSegment) ? null
                : path.Split('/').Any(segment => segment is "" or "." or "..") || path.AsSpan().ContainsAny(':', '\\') ? "it must stay inside the output folder" : "it is no name on every system";

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
        && !segment.AsSpan().ContainsAny(Forbidden) && !segment.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);
}
