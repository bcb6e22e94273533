using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>The memory that is written to: whose it is, how much, and what stays in it.</summary>
public sealed class ModelWriterMemoryTests
{
    /// <summary>A value may be written by what is being written.</summary>
    [Fact]
    public void A_writer_in_a_writer_has_memory_of_its_own() => JsonWriters.AssertAlike(null, (ours, theirs) =>
    {
        ours.WriteStartArray();
        theirs.WriteStartArray();
        for (int i = 0; i < 3; i++)
        {
            var inner = new ArrayBufferWriter<byte>();
            JsonModel.Write(inner, $"inner {i}<", static (writer, value) => writer.WriteString(value));
            ours.WriteString(Encoding.UTF8.GetString(inner.WrittenSpan));
            theirs.WriteStringValue(Encoding.UTF8.GetString(inner.WrittenSpan));
        }

        ours.WriteEndArray();
        theirs.WriteEndArray();
    });

    /// <summary>Memory that was borrowed is given back: others must not find in it what was a secret.</summary>
    [Theory]
    [InlineData("", 1)]
    [InlineData("", 1_000)]
    [InlineData("", 6_000)]
    [InlineData("<>", 10)]
    [InlineData("<>", 1_000)]
    [InlineData("<>", 6_000)]
    public void No_secret_stays_in_memory_that_is_given_back(string behind, int repeats)
    {
        // One that stood here would be found where somebody has read this assembly.
        string text = Guid.NewGuid().ToString();
        string secret = string.Concat(Enumerable.Repeat(text + behind, repeats));
        string[] texts = [secret, secret, new('x', secret.Length), "\"short\"", "short"];

        // Borrowed memory may be new and hold whatever the garbage collector has freed or moved: what is looked for, and what is written, stay where they are.
        byte[] lookedFor = GC.AllocateArray<byte>(Encoding.UTF8.GetByteCount(text), pinned: true);
        Encoding.UTF8.GetBytes(text, lookedFor);
        ArrayBufferWriter<byte>[] outputs = [.. Enumerable.Range(0, 4).Select(_ => new ArrayBufferWriter<byte>(1 << 21))];
        using var around = new Utf8JsonWriter(outputs[0]);
        Action[] all =
        [
            () => JsonModel.Write(outputs[1], texts, WriteAll),
            () => ModelWriter.Write(around, texts, WriteAll),
            () => Assert.Throws<JsonException>(() => JsonModel.Write(outputs[2], texts.Append("\ud800"), WriteAll)),
            () => Assert.Throws<JsonException>(() => JsonModel.Write(outputs[3], texts.Prepend(secret + "\ud800"), WriteAll)),
        ];
        int looked = 0;
        foreach (Action write in all)
        {
            write();
            for (int size = 16; size <= 1 << 20; size *= 2)
            {
                byte[][] rented = [.. Enumerable.Range(0, 12).Select(_ => ArrayPool<byte>.Shared.Rent(size))];
                foreach (byte[] one in rented)
                {
                    int found = one.AsSpan().IndexOf(lookedFor);
                    Assert.True(found < 0, $"case {Array.IndexOf(all, write)}, {size} bytes: {(found < 0 ? "" : Encoding.UTF8.GetString(one.AsSpan(found, Math.Min(200, one.Length - found))))}");
                    looked += one.Length;
                }

                Array.ForEach(rented, one => ArrayPool<byte>.Shared.Return(one));
            }
        }

        GC.KeepAlive(outputs);
        GC.KeepAlive(lookedFor);
        TestContext.Current.TestOutputHelper!.WriteLine($"{looked} bytes");

        static void WriteAll(ModelWriter writer, IEnumerable<string> texts) => writer.WriteList([.. texts], static (writer, item) => writer.WriteString(item));
    }

    [Fact]
    public void Writing_allocates_the_writer_alone()
    {
        var output = new ArrayBufferWriter<byte>(1 << 20);
        JsonValueWriter<string> write = static (writer, value) =>
        {
            writer.WriteStartObject();
            for (int i = 0; i < 100; i++)
            {
                writer.WriteString("a"u8, value);
                writer.WriteInt64("b"u8, i);
                writer.WriteDateTime("c"u8, default);
                writer.WriteDate("d"u8, default);
            }

            writer.WriteEndObject();
        };
        foreach (string text in (string[])["short", "with \"quotes\" and \u00e9", new string('x', 2_000)])
        {
            long few = Allocated(text);
            Assert.True(few < 200, $"{few} bytes for a text of {text.Length}");
        }

        long Allocated(string text)
        {
            long least = long.MaxValue;
            for (int i = 0; i < 20; i++)
            {
                output.ResetWrittenCount();
                long before = GC.GetAllocatedBytesForCurrentThread();
                JsonModel.Write(output, text, write);
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }

            return least;
        }
    }
}
