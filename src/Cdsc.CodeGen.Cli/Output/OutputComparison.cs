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

    private readonly ConcurrentDictionary<string, ComparedFolder> _folders = new(StringComparer.Ordinal);

    private IReadOnlySet<string> _asListed = new HashSet<string>();

    /// <summary>Looks which files are as the manifest lists them, before any is compared.</summary>
    /// <param name="stop">Says when there is no more time.</param>
    public void LookAhead(CancellationToken stop)
    {
        if (old is not null)
        {
            _asListed = ListedFiles.In(directory, old, stop);
        }
    }

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
        string current = directory;
        return LeftoverOf(path, FolderOf(path, ref current));
    }

    private ComparedFile Compare(string path, ReadOnlySpan<byte> content, ref string current)
    {
        ComparedFolder folder = FolderOf(path, ref current);
        string hash = Manifest.HashOf(content);
        bool isAsListed = !folder.HasLink && !folder.IsForeign && _asListed.Contains(path) && old!.HasOnly(path, hash);
        if (isAsListed)
        {
            return new ComparedFile(path) { Hash = hash, Leftover = LeftoverOf(path, folder) };
        }

        string full = Path.Combine(directory, path);
        var info = new FileInfo(full);
        if (folder.HasLink || RealPath.IsLink(info))
        {
            return new ComparedFile(path) { Problem = "it leads through a link" };
        }

        var compared = new ComparedFile(path) { Hash = hash, Leftover = LeftoverOf(path, folder) };
        if (folder.IsForeign || (!info.Exists && Directory.Exists(full)))
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

        string present = Manifest.HashOf(File.ReadAllBytes(full));
        return old.Has(path, present)
            ? compared with { Change = new OutputChange(path, content.ToArray(), present) }
            : compared with { Refusal = DiagnosticDescriptors.EditedOutputFile.At(SourceLocation.OfFile(full)) };
    }

    private OutputChange? LeftoverOf(string path, ComparedFolder folder)
    {
        string leftover = path + OutputWriter.TemporarySuffix;
        return folder.Leftovers.Contains(leftover[(leftover.LastIndexOf('/') + 1)..]) && !RealPath.HasLink(directory, leftover)
            ? new OutputChange(leftover, null, Manifest.HashOf(File.ReadAllBytes(Path.Combine(directory, leftover))))
            : null;
    }

    /// <summary>The folder of a file or folder.</summary>
    private ComparedFolder FolderOf(string path, ref string current)
    {
        // A path without a folder has the output's own, which is known by the empty name.
        string folder = path[..Math.Max(path.LastIndexOf('/'), 0)];
        if (!_folders.TryGetValue(folder, out ComparedFolder? known))
        {
            known = _folders.GetOrAdd(folder, folder.Length == 0
                ? new ComparedFolder(HasLink: false, IsForeign: false, LeftoversIn(directory))
                : Compare(folder, FolderOf(folder, ref current), ref current));
        }

        return known;
    }

    /// <summary>Compares a folder. One of our files in its place is removed before anything is written.</summary>
    private ComparedFolder Compare(string path, ComparedFolder parent, ref string current)
    {
        string full = Path.Combine(directory, path);
        bool hasLink = parent.HasLink || RealPath.HasLink(Path.GetDirectoryName(full)!, Path.GetFileName(full));
        bool isForeign = parent.IsForeign;
        if (!hasLink && !isForeign && File.Exists(full))
        {
            current = full;
            isForeign = old?.Has(path, Manifest.HashOf(File.ReadAllBytes(full))) != true;
            current = directory;
        }

        return new ComparedFolder(hasLink, isForeign, hasLink ? [] : LeftoversIn(full));
    }

    /// <summary>What runs that were cut short have left in a folder. To look through it once is cheaper than to ask for each file.</summary>
    private static HashSet<string> LeftoversIn(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*" + OutputWriter.TemporarySuffix).Select(path => Path.GetFileName(path))] : [];

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
            // Somebody may have it open, in an editor or a build: that is no reason not to look at it.
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
