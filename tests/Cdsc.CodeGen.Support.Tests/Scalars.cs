using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>Reads and writes single JSON values by the members that generated converters use.</summary>
internal static class Scalars
{
    internal delegate bool TryReadFunc<T>(ref Utf8JsonReader reader, out T value);

    /// <summary>Each scalar type's way from JSON to JSON; null when it refuses the value.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<ReadOnlySequence<byte>, string?>> RoundTrips =
        new Dictionary<string, Func<ReadOnlySequence<byte>, string?>>
        {
            [nameof(JsonDecimal)] = json => Read<JsonDecimal>(json, JsonDecimal.TryRead, out JsonDecimal v) ? Write(v.WriteTo) : null,
            [nameof(Rfc3339DateTime)] = json => Read<Rfc3339DateTime>(json, Rfc3339DateTime.TryRead, out Rfc3339DateTime v) ? Write(v.WriteTo) : null,
            [nameof(UriString)] = json => Read<UriString>(json, UriString.TryRead, out UriString v) ? Write(v.WriteTo) : null,
            [nameof(UnixTimeOrNever)] = json => Read<UnixTimeOrNever>(json, UnixTimeOrNever.TryRead, out UnixTimeOrNever v) ? Write(v.WriteTo) : null,
            [nameof(Base64Data)] = json => Read<Base64Data>(json, Base64Data.TryRead, out Base64Data v) ? Write(v.WriteTo) : null,
            [nameof(Secret)] = json => Read<Secret>(json, Secret.TryRead, out Secret v) ? Write(v.WriteTo) : null,
        };

    internal static string? RoundTrip(string type, string json) =>
        RoundTrips[type](new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json)));

    /// <summary>As <see cref="RoundTrip"/>, but the bytes come in pieces, as from a network.</summary>
    internal static string? RoundTripInPieces(string type, string json, int pieceLength) =>
        RoundTrips[type](Pieces(Encoding.UTF8.GetBytes(json), pieceLength));

    internal static bool Read<T>(ReadOnlySequence<byte> json, TryReadFunc<T> tryRead, out T value)
    {
        Utf8JsonReader reader = json.IsSingleSegment ? new(json.FirstSpan) : new(json);
        Assert.True(reader.Read());
        long before = reader.BytesConsumed;
        bool read = tryRead(ref reader, out value);
        Assert.Equal(before, reader.BytesConsumed);
        return read;
    }

    internal static bool Read<T>(string json, TryReadFunc<T> tryRead, out T value) =>
        Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(json)), tryRead, out value);

    internal static string Write(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static ReadOnlySequence<byte> Pieces(byte[] bytes, int length)
    {
        Piece first = new(bytes.AsMemory(0, Math.Min(length, bytes.Length)), 0);
        Piece last = first;
        for (int at = length; at < bytes.Length; at += length)
        {
            last = last.Append(bytes.AsMemory(at, Math.Min(length, bytes.Length - at)));
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        internal Piece(ReadOnlyMemory<byte> memory, long runningIndex)
        {
            Memory = memory;
            RunningIndex = runningIndex;
        }

        internal Piece Append(ReadOnlyMemory<byte> memory)
        {
            Piece next = new(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
