using System.Diagnostics;
using System.Globalization;
using System.Text;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>The files of a revision, all by one process of git.</summary>
/// <param name="folder">The folder of the work tree that files are relative to.</param>
/// <param name="commit">The id of the commit.</param>
internal sealed class GitSources(string folder, string commit) : ISourceProvider, IDisposable
{
    private const int MaximumBytes = 64 * 1024 * 1024;

    private readonly Process _git = Start(folder);
    private Timer? _limit;

    /// <inheritdoc/>
    public SourceReadResult Read(string file)
    {
        if (BuiltInFile.Is(file))
        {
            return BuiltInDefinitions.Read(file);
        }

        if (file.Any(char.IsControl))
        {
            return SourceReadResult.Failed("no file can have that name");
        }

        _limit ??= new Timer(_ => Kill(), null, Git.Limit, Timeout.InfiniteTimeSpan);
        try
        {
            _git.StandardInput.Write($"{commit}:./{file}\n");
            _git.StandardInput.Flush();
            return ReadAnswer(_git.StandardOutput.BaseStream);
        }
        catch (IOException)
        {
            return SourceReadResult.Failed("git did not answer, or not in time");
        }
    }

    /// <inheritdoc/>
    public string? FileOf(string specification) => BuiltInDefinitions.FileOf(specification.ToLowerInvariant());

    /// <inheritdoc/>
    public void Dispose()
    {
        _limit?.Dispose();
        Kill();
        _git.Dispose();
    }

    private static Process Start(string folder)
    {
        Process git = Git.Start(folder, "cat-file", "--batch");
        // What nobody reads would stop it in the end.
        git.BeginErrorReadLine();
        return git;
    }

    /// <summary>The answer is a line with the id, the kind and the length, then the bytes and a line end.</summary>
    private static SourceReadResult ReadAnswer(Stream stream)
    {
        string[] head = ReadLine(stream).Split(' ');
        if (head.Length != 3 || !long.TryParse(head[2], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            return SourceReadResult.Failed("it does not exist in that revision");
        }

        if (length > MaximumBytes)
        {
            Skip(stream, length + 1);
            return SourceReadResult.Failed("it is larger than 64 MiB");
        }

        byte[] bytes = new byte[length + 1];
        stream.ReadExactly(bytes);
        return head[1] == "blob" ? SourceReadResult.OfUtf8(bytes.AsMemory(0, (int)length)) : SourceReadResult.Failed("it is a folder");
    }

    /// <summary>Reads on to the next answer.</summary>
    private static void Skip(Stream stream, long length)
    {
        byte[] buffer = new byte[64 * 1024];
        for (long left = length; left > 0;)
        {
            int count = (int)Math.Min(left, buffer.Length);
            stream.ReadExactly(buffer, 0, count);
            left -= count;
        }
    }

    private static string ReadLine(Stream stream)
    {
        var line = new List<byte>();
        while (stream.ReadByte() is var next && next != '\n')
        {
            line.Add(next >= 0 ? (byte)next : throw new EndOfStreamException());
        }

        return Encoding.UTF8.GetString([.. line]);
    }

    private void Kill()
    {
        try
        {
            _git.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
