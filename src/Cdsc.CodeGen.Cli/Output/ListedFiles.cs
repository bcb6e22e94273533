using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Cdsc.CodeGen.Cli;

/// <summary>Finds the files that are as a manifest lists them.</summary>
internal static class ListedFiles
{
    /// <summary>Larger files, in bytes, are left to whoever has something to compare them with, and doesn't need them in memory.</summary>
    private const int MaximumBytes = 1_048_576;

    /// <summary>The paths of files that are as they are listed, as far as there is time.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="stop">Says when there is no more time.</param>
    public static IReadOnlySet<string> In(string directory, Manifest manifest, CancellationToken stop)
    {
        var unchanged = new HashSet<string>(StringComparer.Ordinal);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(MaximumBytes);
        try
        {
            foreach (string path in manifest.Paths.TakeWhile(_ => !stop.IsCancellationRequested))
            {
                if (IsAsListed(Path.Combine(directory, path), path, manifest, buffer))
                {
                    unchanged.Add(path);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return unchanged;
    }

    private static bool IsAsListed(string full, string path, Manifest manifest, byte[] buffer)
    {
        try
        {
            // Not so for links and folders.
            return (File.GetAttributes(full) & (FileAttributes.ReparsePoint | FileAttributes.Directory)) == 0 && HasOnly(full, path, manifest, buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever compares it meets the same, and reports it.
            return false;
        }
    }

    private static bool HasOnly(string full, string path, Manifest manifest, byte[] buffer)
    {
        using SafeFileHandle handle = File.OpenHandle(full, share: FileShare.ReadWrite | FileShare.Delete);
        int length = 0;
        int count;
        do
        {
            count = RandomAccess.Read(handle, buffer.AsSpan(length), length);
            length += count;
        }
        while (count > 0 && length < buffer.Length);

        return length < buffer.Length && manifest.HasOnly(path, Manifest.HashOf(buffer.AsSpan(0, length)));
    }
}
