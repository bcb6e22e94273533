using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>What the writer of generated code writes is, byte by byte, what the one of System.Text.Json does.</summary>
public sealed class ModelWriterTests
{
    private static readonly JavaScriptEncoder[] Encoders =
    [
        JavaScriptEncoder.Default,
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        JavaScriptEncoder.Create(UnicodeRanges.All),
        JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic),
    ];

    public static TheoryData<int> EncoderIndexes => [.. Enumerable.Range(0, Encoders.Length)];

    [Theory]
    [MemberData(nameof(EncoderIndexes))]
    public void Every_character_is_written_alike(int encoder)
    {
        IEnumerable<string> characters = Enumerable.Range(0, 0x11_0000).Where(static code => code is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32);
        int count = 0;
        foreach (string[] piece in characters.Chunk(4_000))
        {
            string all = string.Concat(piece);
            AssertAlike(Encoders[encoder], (ours, theirs) =>
            {
                ours.WriteStartArray();
                theirs.WriteStartArray();
                foreach (string text in (string[])[.. piece, all])
                {
                    ours.WriteString(text);
                    theirs.WriteStringValue(text);
                }

                ours.WriteEndArray();
                theirs.WriteEndArray();
            });
            count += piece.Length;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{count} characters");
        Assert.Equal(0x11_0000 - 0x800, count);
    }

    [Theory]
    [MemberData(nameof(EncoderIndexes))]
    public void Every_value_is_written_alike_wherever_it_stands(int encoder)
    {
        Chance chance = new();
        for (int i = 0; i < 400; i++)
        {
            int depth = chance.Below(6);
            AssertAlike(Encoders[encoder], (ours, theirs) => WriteAny(ours, theirs, new Chance($"value {i}", isQuiet: true), depth));
        }
    }

    [Fact]
    public void Text_longer_than_a_piece_is_written_alike()
    {
        foreach (int length in (int[])[5_460, 16_381, 16_382, 16_383, 16_384, 16_385, 100_000])
        {
            foreach (string unit in (string[])["a", "<", "\u00e9", "\ud83d\udd11"])
            {
                string text = string.Concat(Enumerable.Repeat(unit, length));
                AssertAlike(JavaScriptEncoder.Default, (ours, theirs) =>
                {
                    ours.WriteStartObject();
                    theirs.WriteStartObject();
                    for (int i = 0; i < 2; i++)
                    {
                        ours.WriteString("a"u8, text + i);
                        theirs.WriteString("a", text + i);
                    }

                    ours.WriteEndObject();
                    theirs.WriteEndObject();
                });
            }
        }
    }

    /// <summary>Whoever serialises with options gets what they ask for, also where a writer is handed over.</summary>
    [Fact]
    public void Indented_JSON_has_the_same_values()
    {
        Chance chance = new();
        for (int i = 0; i < 200; i++)
        {
            JavaScriptEncoder encoder = chance.Of(Encoders);
            var options = new JsonWriterOptions { Encoder = encoder, Indented = true, IndentSize = chance.Between(0, 3), NewLine = chance.OneOf("\n", "\r\n") };
            var compact = new ArrayBufferWriter<byte>();
            var expected = new ArrayBufferWriter<byte>();
            var written = new ArrayBufferWriter<byte>();
            using var theirs = new Utf8JsonWriter(compact, new JsonWriterOptions { Encoder = encoder });
            using var ours = new ModelWriter(output: null, encoder);
            WriteAny(ours, theirs, chance, depth: 4);
            theirs.Flush();
            using (var around = new Utf8JsonWriter(written, options))
            {
                ours.WriteTo(around);
            }

            // As a node, for a number that is handed over as text is never put on a line of its own.
            using (var indented = new Utf8JsonWriter(expected, options))
            {
                JsonNode? node = JsonNode.Parse(compact.WrittenSpan);
                if (node is null)
                {
                    indented.WriteNullValue();
                }
                else
                {
                    node.WriteTo(indented);
                }
            }

            Assert.Equal(Encoding.UTF8.GetString(expected.WrittenSpan), Encoding.UTF8.GetString(written.WrittenSpan));
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_never_written_and_all_other_text_is()
    {
        Chance chance = new();
        string[] pieces = ["a", "\u00e9", "\u20ac", "\ud83d\udd11", "\"", "<", "\n", "\ufffd"];
        foreach (JavaScriptEncoder encoder in Encoders)
        {
            for (int i = 0; i < 2_000; i++)
            {
                string around = string.Concat(Enumerable.Range(0, chance.Between(0, 5)).Select(_ => chance.Of(pieces)));
                string half = chance.OneOf("\ud800", "\udc00", "\udc00\ud800", "\ud83d\ud83d\udd11");
                using var writer = new ModelWriter(output: null, encoder);
                writer.WriteStartObject();
                writer.WriteString("a"u8, around);
                writer.WriteName(around);
                Assert.Throws<JsonException>(() => writer.WriteString(around + half + "b"));
                Assert.Throws<JsonException>(() => writer.WriteName(half + around));
                Assert.Throws<JsonException>(() => writer.WriteUri("a"u8, new UriString(around + half)));
            }
        }
    }

    /// <summary>A cycle ends in an exception, as with the writer of System.Text.Json.</summary>
    [Fact]
    public void What_contains_itself_ends_in_an_exception()
    {
        var cycle = new object[1];
        cycle[0] = cycle;
        int depth = 0;
        JsonException exception = Assert.Throws<JsonException>(() => JsonModel.Write(new ArrayBufferWriter<byte>(), cycle, Write));
        Assert.Contains("1000", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1_000, depth);

        void Write(ModelWriter writer, object value) => writer.WriteList((object[])value, (writer, item) =>
        {
            depth++;
            Write(writer, item);
        });
    }

    /// <summary>The memory that was written to is given back: others must not find in it what was a secret.</summary>
    [Fact]
    public void No_secret_stays_in_memory_that_is_given_back()
    {
        string secret = string.Concat(Enumerable.Repeat("known to nobody else <> ", 200));
        JsonModel.Write(new ArrayBufferWriter<byte>(), new Secret(secret), static (writer, value) =>
        {
            writer.WriteStartArray();
            for (int i = 0; i < 40; i++)
            {
                writer.WriteSecret(value);
            }

            writer.WriteEndArray();
        });
        int looked = 0;
        foreach (int size in (int[])[4_096, 16_384, 32_768])
        {
            byte[] next = ArrayPool<byte>.Shared.Rent(size);
            Assert.True(next.AsSpan().IndexOf("known to nobody else"u8) < 0, $"{size}");
            looked += next.Length;
            ArrayPool<byte>.Shared.Return(next);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{looked} bytes");
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

    /// <summary>Writes the same to both.</summary>
    private static void WriteAny(ModelWriter ours, Utf8JsonWriter theirs, Chance chance, int depth)
    {
        switch (chance.Below(depth > 0 ? 13 : 10))
        {
            case 0:
                string text = chance.Text(chance.Below(30));
                ours.WriteString(text);
                theirs.WriteStringValue(text);
                break;
            case 1:
                long number = chance.OneOf(long.MinValue, long.MaxValue, 0, chance.Between(int.MinValue, int.MaxValue));
                ours.WriteInt64(number);
                theirs.WriteNumberValue(number);
                break;
            case 2:
                int small = chance.OneOf(int.MinValue, int.MaxValue, chance.Between(-99, 99));
                ours.WriteInt32(small);
                theirs.WriteNumberValue(small);
                break;
            case 3:
                bool isTrue = chance.OneIn(2);
                ours.WriteBoolean(isTrue);
                theirs.WriteBooleanValue(isTrue);
                break;
            case 4:
                ours.WriteNull();
                theirs.WriteNullValue();
                break;
            case 5:
                DateOnly date = DateOnly.FromDayNumber(chance.Between(0, DateOnly.MaxValue.DayNumber));
                ours.WriteDate(date);
                theirs.WriteStringValue(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case 6:
                // The writer of System.Text.Json leaves zeros at the end of a fraction out.
                string moment = "2024-02-29T23:59:5" + chance.Below(10) + chance.OneOf("", ".5", ".123", ".123456", ".1234567", ".12345678901") + chance.OneOf("Z", "+01:00", "z");
                ours.WriteDateTime(Rfc3339DateTime.Parse(moment));
                theirs.WriteStringValue(moment);
                break;
            case 7:
                JsonDecimal exact = JsonDecimal.Parse(chance.OneOf("0", "-0.50", "1e400", "123456789012345678901234567890.10"));
                ours.WriteDecimal(exact);
                theirs.WriteRawValue(exact.Text);
                break;
            case 8:
                JsonElement element = JsonElement.Parse(chance.OneOf("1.50", "true", "null", "\"a\\u00e9<\"", "{ \"a\" : [ 1 , { } , \"&\" ] }", "[]", "\"\\/\""));
                ours.WriteElement(element);
                element.WriteTo(theirs);
                break;
            case 9:
                var base64 = Base64Data.FromBytes(chance.Bytes(chance.Below(20)));
                ours.WriteBase64(base64);
                theirs.WriteStringValue(base64.Text);
                break;
            case 10:
                ours.WriteStartArray();
                theirs.WriteStartArray();
                for (int i = chance.Below(4); i > 0; i--)
                {
                    WriteAny(ours, theirs, chance, depth - 1);
                }

                ours.WriteEndArray();
                theirs.WriteEndArray();
                break;
            default:
                ours.WriteStartObject();
                theirs.WriteStartObject();
                for (int i = chance.Below(4); i > 0; i--)
                {
                    if (chance.OneIn(2))
                    {
                        ours.WriteName("a_name"u8);
                        theirs.WritePropertyName(JsonEncodedText.Encode("a_name"));
                    }
                    else
                    {
                        string name = chance.Text(chance.Below(8));
                        ours.WriteName(name);
                        theirs.WritePropertyName(name);
                    }

                    WriteAny(ours, theirs, chance, depth - 1);
                }

                ours.WriteEndObject();
                theirs.WriteEndObject();
                break;
        }
    }

    /// <summary>Compares what goes out in pieces, and what is kept and handed over, with what is expected.</summary>
    /// <param name="encoder">Tells what is escaped.</param>
    /// <param name="write">Writes the same to both, whenever it is called.</param>
    private static void AssertAlike(JavaScriptEncoder encoder, Action<ModelWriter, Utf8JsonWriter> write)
    {
        foreach (bool isKept in (bool[])[false, true])
        {
            var expected = new ArrayBufferWriter<byte>();
            var written = new ArrayBufferWriter<byte>();
            using var theirs = new Utf8JsonWriter(expected, new JsonWriterOptions { Encoder = encoder });
            using var ours = new ModelWriter(isKept ? null : written, encoder);
            write(ours, theirs);
            theirs.Flush();
            if (isKept)
            {
                using var around = new Utf8JsonWriter(written, new JsonWriterOptions { Encoder = encoder });
                ours.WriteTo(around);
            }
            else
            {
                ours.Flush();
            }

            AssertEqual(expected, written);
        }
    }

    private static void AssertEqual(ArrayBufferWriter<byte> expected, ArrayBufferWriter<byte> written)
    {
        if (!expected.WrittenSpan.SequenceEqual(written.WrittenSpan))
        {
            Assert.Equal(Encoding.UTF8.GetString(expected.WrittenSpan), Encoding.UTF8.GetString(written.WrittenSpan));
        }
    }
}
