using System.Buffers;
using System.Reflection;
using System.Text;

namespace Cdsc.CodeGen.Texts;

/// <summary>The bytes of a text that is part of an assembly, in an array that goes back when nobody needs them any more.</summary>
internal readonly ref struct EmbeddedBytes : IDisposable
{
    private readonly byte[]? _rented;

    /// <summary>Reads a resource.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="resource">The name of the resource.</param>
    public EmbeddedBytes(Assembly assembly, string resource)
    {
        using Stream? stream = assembly.GetManifestResourceStream(resource);
        if (stream is null)
        {
            return;
        }

        int length = checked((int)stream.Length);
        _rented = ArrayPool<byte>.Shared.Rent(length);
        stream.ReadExactly(_rented, 0, length);
        ReadOnlySpan<byte> bytes = _rented.AsSpan(0, length);
        Utf8 = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }

    /// <summary>Whether there is such a resource.</summary>
    public bool Exists => _rented is not null;

    /// <summary>The text, without byte order mark.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }
}
