using System;
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>The writer of generated code and that of System.Text.Json, side by side.</summary>
internal static class JsonWriters
{
    /// <summary>Writes the same to both.</summary>
    internal static void WriteAny(ModelWriter ours, Utf8JsonWriter theirs, Chance chance, int depth)
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
    internal static void AssertAlike(JavaScriptEncoder? encoder, Action<ModelWriter, Utf8JsonWriter> write)
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
}
