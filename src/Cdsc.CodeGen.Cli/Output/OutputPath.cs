using System.Buffers;
using System.Text;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>Keeps output inside its folder.</summary>
internal static class OutputPath
{
    /// <summary>Most file systems stop at 255; the temporary name is longer by a suffix.</summary>
    private const int MaximumSegmentBytes = 240;

    /// <summary>What nearly all names consist of, and every system takes.</summary>
    private static readonly SearchValues<char> Usual =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>
    /// Whether a path is a plain relative one on every system: segments with forward slashes between, none of them
    /// empty, <c>.</c>, <c>..</c>, too long or the name of a device, no character that a file system forbids.
    /// </summary>
    public static bool IsSafe(string path) => ProblemOf(path) is null;

    /// <summary>Why a path is not such a one; null when it is.</summary>
    public static string? ProblemOf(string path)
    {
        bool isLong = path.Length > 400, isDevice = false, isOutside = path.AsSpan().ContainsAny(':', '\\'), isOdd = false;
        foreach (Range range in path.AsSpan().Split('/'))
        {
            ReadOnlySpan<char> segment = path.AsSpan(range);
            isLong |= Encoding.UTF8.GetByteCount(segment) > MaximumSegmentBytes;
            isDevice |= DeviceNames.Has(segment);
            isOutside |= segment is "" or "." or "..";
            isOdd |= !IsSafeSegment(segment);
        }

        return isLong ? "it is too long"
            : isDevice ? "Windows has a device of that name"
            : isOutside ? "it must stay inside the output folder"
            : isOdd ? "it is no name on every system"
            : null;
    }

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

    private static bool IsSafeSegment(ReadOnlySpan<char> segment) =>
        segment is not [.., '.' or ' '] && (!segment.ContainsAnyExcept(Usual) || segment.ToString().EnumerateRunes().All(FileNames.IsFit));
}
