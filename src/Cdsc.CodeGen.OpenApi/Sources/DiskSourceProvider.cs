namespace Cdsc.CodeGen.OpenApi;

/// <summary>Reads files below a folder.</summary>
/// <param name="root">The folder; nothing outside it is read.</param>
public sealed class DiskSourceProvider(string root) : ISourceProvider
{
    /// <summary>Larger than any OpenAPI document that people publish, small enough to hold in memory.</summary>
    private const long MaximumBytes = 64 * 1024 * 1024;

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <inheritdoc/>
    public SourceReadResult Read(string file)
    {
        if (file.Contains('\0', StringComparison.Ordinal))
        {
            return SourceReadResult.Failed("no file can have that name");
        }

        if (PathOf(file) is not { } path)
        {
            return SourceReadResult.Failed("it lies outside the root of the inputs");
        }

        try
        {
            var info = new FileInfo(path);
            if (!info.Exists)
            {
                return SourceReadResult.Failed(Directory.Exists(path) ? "it is a folder" : "it does not exist");
            }

            return info.Length <= MaximumBytes && ReadBytes(info) is { } bytes
                ? SourceReadResult.OfUtf8(bytes)
                : SourceReadResult.Failed("it is larger than 64 MiB");
        }
        catch (Exception exception) when (SourceReadResult.ReasonOf(exception) is { } reason)
        {
            return SourceReadResult.Failed(reason);
        }
    }

    /// <inheritdoc/>
    public Stream? Open(string file)
    {
        if (file.Contains('\0', StringComparison.Ordinal) || PathOf(file) is not { } path)
        {
            return null;
        }

        try
        {
            // Of pipes and devices nobody knows how much comes.
            return new FileInfo(path) is { Exists: true, Length: > 0 and <= MaximumBytes } info
                ? info.OpenRead()
                : null;
        }
        catch (Exception exception) when (SourceReadResult.ReasonOf(exception) is not null)
        {
            // Then it can't be read as a whole either, which says why.
            return null;
        }
    }

    /// <inheritdoc/>
    public string? RefusalOf(string file)
    {
        try
        {
            // Whoever runs the command may name a link; a document of somebody else may not reach through one.
            return RealPath.HasLink(_root, file)
                && RealPath.Of(_root) is { } root && (RealPath.Of(Path.Combine(_root, file)) is not { } path || !RealPath.IsIn(path, root))
                    ? "it is a link that leads out of the root of the inputs"
                    : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Then it can't be read either, which says why.
            return null;
        }
    }

    /// <summary>The path of a file; null when it lies outside the root.</summary>
    private string? PathOf(string file)
    {
        string path = Path.GetFullPath(Path.Combine(_root, file));
        string prefix = _root.EndsWith(Path.DirectorySeparatorChar) ? _root : _root + Path.DirectorySeparatorChar;
        return path.StartsWith(prefix, StringComparison.Ordinal) ? path : null;
    }

    /// <summary>All of a file; null when it is too large. Pipes and devices don't tell how much comes, and some never end.</summary>
    private static byte[]? ReadBytes(FileInfo info)
    {
        if (info.Length > 0)
        {
            return File.ReadAllBytes(info.FullName);
        }

        using FileStream stream = info.OpenRead();
        using var all = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            if (all.Length + count > MaximumBytes)
            {
                return null;
            }

            all.Write(buffer, 0, count);
        }

        return all.ToArray();
    }
}
