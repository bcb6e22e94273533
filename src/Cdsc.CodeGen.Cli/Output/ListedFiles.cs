using System.Buffers;
using System.Security.Cryptography;
using Cdsc.CodeGen.OpenApi;
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
                if (IsAsListed(new FileInfo(Path.Combine(directory, path)), path, manifest, buffer))
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

    private static bool IsAsListed(FileInfo file, string path, Manifest manifest, byte[] buffer)
    {
        try
        {
            return file.Exists && file.Length <= MaximumBytes && !RealPath.IsLink(file) && manifest.Has(path, HashOf(file, buffer));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever compares it meets the same, and reports it.
            return false;
        }
    }

    private static string HashOf(FileInfo file, byte[] buffer)
    {
        using SafeFileHandle handle = File.OpenHandle(file.FullName, share: FileShare.ReadWrite | FileShare.Delete);
        int length = 0;
        for (int count = RandomAccess.Read(handle, buffer, 0); count > 0 && length + count < buffer.Length; count = RandomAccess.Read(handle, buffer.AsSpan(length), length))
        {
            length += count;
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.AsSpan(0, length)));
    }
}
