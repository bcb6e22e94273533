using System;
using System.Buffers;
using System.Collections.Generic;
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
            JsonWriters.AssertAlike(Encoders[encoder], (ours, theirs) =>
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
            JsonWriters.AssertAlike(Encoders[encoder], (ours, theirs) => JsonWriters.WriteAny(ours, theirs, new Chance($"value {i}", isQuiet: true), depth));
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
                JsonWriters.AssertAlike(JavaScriptEncoder.Default, (ours, theirs) =>
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
                ModelWriter.Write(around, theirs, (ours, theirs) => JsonWriters.WriteAny(ours, theirs, chance, depth: 4));
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
                JsonWriters.AssertAlike(encoder, (ours, theirs) =>
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
                JsonWriters.AssertAlike(chance(length), (own, other) =>
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
}
