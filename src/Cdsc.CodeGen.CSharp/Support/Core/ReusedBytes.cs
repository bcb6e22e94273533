namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers;

/// <summary>Memory that is used again and again: its own, and larger one that is borrowed while that doesn't do. What was in it is wiped.</summary>
/// <param name="length">The length of its own, in bytes.</param>
internal sealed class ReusedBytes(int length)
{
    private readonly byte[] _own = new byte[length];
    private byte[]? _borrowed;
    private int _used;

    /// <summary>The memory.</summary>
    public byte[] Bytes => _borrowed ?? _own;

    /// <summary>Notes that bytes from the first on were used.</summary>
    public void Use(int count) => _used = Math.Max(_used, count);

    /// <summary>Makes it larger.</summary>
    /// <param name="length">The least length, in bytes.</param>
    /// <param name="kept">So many bytes stay as they are.</param>
    public void Grow(int length, int kept)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(length, (int)Math.Min(2L * Bytes.Length, Array.MaxLength)));
        Bytes.AsSpan(0, kept).CopyTo(larger);
        Use(kept);
        Reset();
        _borrowed = larger;
    }

    /// <summary>Wipes what was used, and gives back what was borrowed.</summary>
    public void Reset()
    {
        Bytes.AsSpan(0, _used).Clear();
        _used = 0;
        if (_borrowed is { } borrowed)
        {
            // Before others get it, it is no longer ours, whatever happens.
            _borrowed = null;
            ArrayPool<byte>.Shared.Return(borrowed);
        }
    }
}
