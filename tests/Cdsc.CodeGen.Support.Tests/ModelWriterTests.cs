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
            using (var around = new Utf8JsonWriter(written, options))
            {
                ModelWriter.Write(around, theirs, (ours, theirs) => WriteAny(ours, theirs, chance, depth: 4));
            }

            theirs.Flush();

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

    /// <summary>Nothing of such a text is written, so that whoever catches the exception can write another.</summary>
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
                AssertAlike(encoder, (ours, theirs) =>
                {
                    ours.WriteStartArray();
                    theirs.WriteStartArray();
                    ours.WriteString(around);
                    theirs.WriteStringValue(around);
                    Assert.Throws<JsonException>(() => ours.WriteString(around + half + "b"));
                    Assert.Throws<JsonException>(() => ours.WriteUri(new UriString(half + around)));
                    ours.WriteStartObject();
                    theirs.WriteStartObject();
                    Assert.Throws<JsonException>(() => ours.WriteName(around + half));
                    ours.WriteName(around);
                    theirs.WritePropertyName(around);
                    ours.WriteNull();
                    theirs.WriteNullValue();
                    ours.WriteEndObject();
                    theirs.WriteEndObject();
                    ours.WriteEndArray();
                    theirs.WriteEndArray();
                });
            }
        }
    }

    /// <summary>The end of a piece may come anywhere, and all that is written must have room behind it.</summary>
    [Fact]
    public void Whatever_is_written_may_stand_at_the_end_of_a_piece()
    {
        const int PieceLength = 16 * 1024;
        JsonElement element = JsonElement.Parse("""{"a":[1]}""");
        (Action<ModelWriter> Ours, Action<Utf8JsonWriter> Theirs)[] all =
        [
            (ours => ours.WriteString("a<\u00e9"), theirs => theirs.WriteStringValue("a<\u00e9")),
            (ours => ours.WriteString(""), theirs => theirs.WriteStringValue("")),
            (ours => ours.WriteInt64(long.MinValue), theirs => theirs.WriteNumberValue(long.MinValue)),
            (ours => ours.WriteDecimal(JsonDecimal.Parse("-1.50")), theirs => theirs.WriteRawValue("-1.50")),
            (ours => ours.WriteBoolean(false), theirs => theirs.WriteBooleanValue(false)),
            (ours => ours.WriteNull(), theirs => theirs.WriteNullValue()),
            (ours => ours.WriteDate(DateOnly.MaxValue), theirs => theirs.WriteStringValue("9999-12-31")),
            (ours => ours.WriteDateTime(Rfc3339DateTime.Parse("2024-05-06T07:08:09.1234567Z")), theirs => theirs.WriteStringValue("2024-05-06T07:08:09.1234567Z")),
            (ours => ours.WriteElement(element), element.WriteTo),
            (Ours => Ours.WriteMap(new Dictionary<string, int> { ["a<"] = 1 }, static (writer, value) => writer.WriteInt32(value)), theirs => JsonElement.Parse("""{"a<":1}""").WriteTo(theirs)),
            (ours => ours.WriteList<int>([], static (writer, value) => writer.WriteInt32(value)), theirs => JsonElement.Parse("[]").WriteTo(theirs)),
        ];
        int count = 0;
        for (int length = PieceLength - 80; length < PieceLength + 4; length++)
        {
            string before = new('x', length);
            foreach ((Action<ModelWriter> ours, Action<Utf8JsonWriter> theirs) in all)
            {
                AssertAlike(chance(length), (own, other) =>
                {
                    own.WriteStartArray();
                    other.WriteStartArray();
                    own.WriteString(before);
                    other.WriteStringValue(before);
                    ours(own);
                    theirs(other);
                    own.WriteStartObject();
                    other.WriteStartObject();
                    own.WriteName("name"u8);
                    other.WritePropertyName("name");
                    ours(own);
                    theirs(other);
                    own.WriteEndObject();
                    other.WriteEndObject();
                    own.WriteEndArray();
                    other.WriteEndArray();
                });
                count++;
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{count} places");

        // Null is what most have, and means the usual one.
        static JavaScriptEncoder? chance(int length) => length % 2 == 0 ? null : JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }

    /// <summary>An encoder may say that it needs less room than it does.</summary>
    [Fact]
    public void An_encoder_that_needs_more_room_than_others_gets_it()
    {
        for (int length = 16_200; length < 16_400; length++)
        {
            string before = new('x', length);
            var written = new ArrayBufferWriter<byte>();
            ModelWriter.Write(written, before, static (writer, value) => writer.WriteList([value, "!", value + "!!"], static (writer, item) => writer.WriteString(item)), new LongEscapes());
            Assert.Equal($"[\"{before}\",\"{LongEscapes.Escape}\",\"{before}{LongEscapes.Escape}{LongEscapes.Escape}\"]", Encoding.UTF8.GetString(written.WrittenSpan));
        }
    }

    /// <summary>What <see cref="JsonSerializer"/> is told counts for what it hands over, too.</summary>
    [Theory]
    [InlineData(64, 0, 64, true)]
    [InlineData(64, 0, 65, false)]
    [InlineData(64, 10, 54, true)]
    [InlineData(64, 10, 55, false)]
    [InlineData(0, 0, 1_000, true)]
    [InlineData(0, 0, 1_001, false)]
    [InlineData(2_000, 0, 1_500, true)]
    public void No_more_is_in_one_another_than_the_writer_allows(int maxDepth, int around, int depth, bool isAllowed)
    {
        using var writer = new Utf8JsonWriter(new ArrayBufferWriter<byte>(), new JsonWriterOptions { MaxDepth = maxDepth });
        for (int i = 0; i < around; i++)
        {
            writer.WriteStartArray();
        }

        void Write() => ModelWriter.Write(writer, depth, (own, depth) =>
        {
            for (int i = 0; i < depth; i++)
            {
                own.WriteStartArray();
            }

            for (int i = 0; i < depth; i++)
            {
                own.WriteEndArray();
            }
        });
        if (isAllowed)
        {
            Write();
        }
        else
        {
            Assert.Throws<JsonException>(Write);
        }
    }

    [Fact]
    public void Any_number_of_objects_may_stand_beside_one_another() => AssertAlike(null, (ours, theirs) =>
    {
        ours.WriteStartArray();
        theirs.WriteStartArray();
        for (int i = 0; i < 2_000; i++)
        {
            ours.WriteStartObject();
            theirs.WriteStartObject();
            ours.WriteEndObject();
            theirs.WriteEndObject();
        }

        ours.WriteEndArray();
        theirs.WriteEndArray();
    });

    /// <summary>Somebody who keeps the writer would write into what others write later.</summary>
    [Fact]
    public void A_writer_is_of_no_use_when_its_value_is_written()
    {
        ModelWriter? kept = null;
        JsonModel.Write(new ArrayBufferWriter<byte>(), 1, (writer, value) =>
        {
            kept = writer;
            writer.WriteInt32(value);
        });
        Assert.Throws<ObjectDisposedException>(() => kept!.WriteNull());
        Assert.Throws<InvalidOperationException>(() => JsonModel.Write(new ArrayBufferWriter<byte>(), 1, (writer, _) =>
        {
            kept = writer;
            throw new InvalidOperationException();
        }));
        Assert.Throws<ObjectDisposedException>(() => kept!.WriteStartObject());
    }

    [Fact]
    public void Objects_and_arrays_end_once_each()
    {
        Assert.Throws<InvalidOperationException>(() => JsonModel.Write(new ArrayBufferWriter<byte>(), 1, (writer, _) => writer.WriteStartObject()));
        Assert.Throws<InvalidOperationException>(() => JsonModel.Write(new ArrayBufferWriter<byte>(), 1, (writer, _) => writer.WriteEndArray()));
        Assert.Throws<InvalidOperationException>(() => JsonModel.Write(new ArrayBufferWriter<byte>(), 1, (writer, _) => writer.WriteElement(default)));
    }

    /// <summary>A value may be written by what is being written.</summary>
    [Fact]
    public void A_writer_in_a_writer_has_memory_of_its_own() => AssertAlike(null, (ours, theirs) =>
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

        // Borrowed memory may be new and hold whatever the garbage collector has freed: what is written is never copied, and stays.
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
                    int found = one.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text));
                    Assert.True(found < 0, $"case {Array.IndexOf(all, write)}, {size} bytes: {(found < 0 ? "" : Encoding.UTF8.GetString(one.AsSpan(found, Math.Min(200, one.Length - found))))}");
                    looked += one.Length;
                }

                Array.ForEach(rented, one => ArrayPool<byte>.Shared.Return(one));
            }
        }

        GC.KeepAlive(outputs);
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
    private static void AssertAlike(JavaScriptEncoder? encoder, Action<ModelWriter, Utf8JsonWriter> write)
    {
        foreach (bool isKept in (bool[])[false, true])
        {
            var expected = new ArrayBufferWriter<byte>();
            var written = new ArrayBufferWriter<byte>();
            using var theirs = new Utf8JsonWriter(expected, new JsonWriterOptions { Encoder = encoder });
            if (isKept)
            {
                using var around = new Utf8JsonWriter(written, new JsonWriterOptions { Encoder = encoder });
                ModelWriter.Write(around, theirs, (ours, theirs) => write(ours, theirs));
            }
            else
            {
                ModelWriter.Write(written, theirs, (ours, theirs) => write(ours, theirs), encoder);
            }

            theirs.Flush();
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

    /// <summary>Makes much of one character, and says nothing of it.</summary>
    private sealed class LongEscapes : JavaScriptEncoder
    {
        // As long as .NET takes it.
        public const string Escape = "\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac";

        public override int MaxOutputCharactersPerInputCharacter => 1;

        public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => new ReadOnlySpan<char>(text, textLength).IndexOf('!');

        public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
        {
            string text = WillEncode(unicodeScalar) ? Escape : char.ConvertFromUtf32(unicodeScalar);
            numberOfCharactersWritten = text.Length;
            return text.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
        }

        public override bool WillEncode(int unicodeScalar) => unicodeScalar == '!';
    }
}
