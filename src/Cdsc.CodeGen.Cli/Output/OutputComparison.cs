using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Microsoft.Win32.SafeHandles;

namespace Cdsc.CodeGen.Cli;

/// <summary>Compares single files with what a folder holds, for several threads at once.</summary>
/// <param name="directory">The folder.</param>
/// <param name="old">Its manifest; null when there is none yet.</param>
internal sealed class OutputComparison(string directory, Manifest? old)
{
    /// <summary>So much of a file is read at once, in bytes.</summary>
    private const int Chunk = 65_536;

    /// <summary>What stands in the way of all files of a folder: a link on the way to it, and a file of somebody else in its place.</summary>
    private readonly ConcurrentDictionary<string, (bool HasLink, bool IsForeign)> _folders = new(StringComparer.Ordinal);

    /// <summary>Compares a file.</summary>
    public ComparedFile Compare(string path, ReadOnlySpan<char> text)
    {
        if (OutputPath.ProblemOf(path) is { } problem)
        {
            return new ComparedFile(path) { Problem = problem };
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(text));
        string current = directory;
        try
        {
            return Compare(path, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)), ref current);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ComparedFile(path) { Failure = DiagnosticDescriptors.OutputUnwritable.At(SourceLocation.OfFile(current), exception.Message) };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>What a run that was cut short has left beside a file.</summary>
    public OutputChange? LeftoverOf(string path)
    {
        string leftover = path + OutputWriter.TemporarySuffix;
        string full = Path.Combine(directory, leftover);
        return File.Exists(full) && !RealPath.HasLink(directory, leftover) ? new OutputChange(leftover, null, Manifest.HashOf(File.ReadAllBytes(full))) : null;
    }

    private ComparedFile Compare(string path, ReadOnlySpan<byte> content, ref string current)
    {
        int slash = path.LastIndexOf('/');
        (bool hasLink, bool isForeign) = slash < 0 ? (false, false) : FolderOf(path[..slash], ref current);
        string full = Path.Combine(directory, path);
        var info = new FileInfo(full);
        if (hasLink || RealPath.IsLink(info))
        {
            return new ComparedFile(path) { Problem = "it leads through a link" };
        }

        var compared = new ComparedFile(path) { Hash = Manifest.HashOf(content), Leftover = LeftoverOf(path) };
        if (isForeign || (!info.Exists && Directory.Exists(full)))
        {
            return compared with { Refusal = DiagnosticDescriptors.ForeignOutputFile.At(SourceLocation.OfFile(full)) };
        }

        if (!info.Exists)
        {
            return compared with { Change = new OutputChange(path, content.ToArray(), null) };
        }

        current = full;
        if (Holds(info, content))
        {
            return compared;
        }

        if (old is null || !old.Has(path))
        {
            return compared with { Refusal = DiagnosticDescriptors.ForeignOutputFile.At(SourceLocation.OfFile(full)) };
        }

        string hash = Manifest.HashOf(File.ReadAllBytes(full));
        return old.Has(path, hash)
            ? compared with { Change = new OutputChange(path, content.ToArray(), hash) }
            : compared with { Refusal = DiagnosticDescriptors.EditedOutputFile.At(SourceLocation.OfFile(full)) };
    }

    /// <summary>What stands in the way to a folder. One of our files in its place is removed before anything is written.</summary>
    private (bool HasLink, bool IsForeign) FolderOf(string folder, ref string current)
    {
        if (_folders.TryGetValue(folder, out (bool HasLink, bool IsForeign) known))
        {
            return known;
        }

        int slash = folder.LastIndexOf('/');
        (bool hasLink, bool isForeign) = slash < 0 ? (false, false) : FolderOf(folder[..slash], ref current);
        string full = Path.Combine(directory, folder);
        hasLink = hasLink || RealPath.HasLink(Path.GetDirectoryName(full)!, Path.GetFileName(full));
        if (!hasLink && !isForeign && File.Exists(full))
        {
            current = full;
            isForeign = old?.Has(folder, Manifest.HashOf(File.ReadAllBytes(full))) != true;
            current = directory;
        }

        _folders[folder] = (hasLink, isForeign);
        return (hasLink, isForeign);
    }

    /// <summary>Whether a file holds a content. What is read is not kept.</summary>
    private static bool Holds(FileInfo file, ReadOnlySpan<byte> content)
    {
        if (file.Length != content.Length)
        {
            return false;
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Min(content.Length, Chunk));
        try
        {
            // Sharing it with everybody asks for no lock, which every file would be given for nothing.
            using SafeFileHandle handle = File.OpenHandle(file.FullName, share: FileShare.ReadWrite | FileShare.Delete);
            int offset = 0;
            while (offset < content.Length)
            {
                ReadOnlySpan<byte> expected = content.Slice(offset, Math.Min(content.Length - offset, buffer.Length));
                int count = RandomAccess.Read(handle, buffer.AsSpan(0, expected.Length), offset);
                if (count == 0 || !expected.StartsWith(buffer.AsSpan(0, count)))
                {
                    return false;
                }

                offset += count;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
