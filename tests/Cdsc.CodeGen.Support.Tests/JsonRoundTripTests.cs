using System;
using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>JSON in, the same JSON out, by the members that generated converters use.</summary>
public class JsonRoundTripTests
{
    public static TheoryData<string> Types => [.. Scalars.RoundTrips.Keys];

    [Fact]
    public void Numbers_in_every_form_keep_every_byte()
    {
        int count = 0;
        foreach (string sign in (string[])["", "-"])
        {
            foreach (string integer in (string[])["0", "1", "10", "7", "1234567890", "9223372036854775808", "79228162514264337593543950336", "1234567890123456789012345678901234567890"])
            {
                foreach (string fraction in (string[])["", ".0", ".5", ".50", ".05", ".000", ".1234567890123456789012345678901234567890"])
                {
                    foreach (string exponent in (string[])["", "e0", "e3", "E3", "e+3", "E+03", "e-3", "E-0", "e999999999999", "e-99999999999999999999999999"])
                    {
                        AssertUnchanged(nameof(JsonDecimal), sign + integer + fraction + exponent);
                        count++;
                    }
                }
            }
        }

        Assert.Equal(1_120, count);
    }

    [Fact]
    public void Date_times_in_every_form_keep_every_byte()
    {
        int count = 0;
        foreach (string date in (string[])["0000-01-01", "0001-01-01", "1970-01-01", "2000-02-29", "2022-06-01", "9999-12-31"])
        {
            foreach (string time in (string[])["T00:00:00", "t00:00:00", "T23:59:59", "t12:34:56"])
            {
                foreach (string fraction in (string[])["", ".0", ".5", ".000000", ".1234567", ".123456789", ".0000000000000000000000000000000000000001"])
                {
                    foreach (string offset in (string[])["Z", "z", "+00:00", "-00:00", "+14:00", "-08:00", "+23:59", "-23:59"])
                    {
                        AssertUnchanged(nameof(Rfc3339DateTime), $"\"{date}{time}{fraction}{offset}\"");
                        count++;
                    }
                }
            }
        }

        Assert.Equal(1_344, count);
    }

    [Fact]
    public void Random_values_of_each_type_keep_every_byte()
    {
        Chance chance = new();
        for (int i = 0; i < 4_000; i++)
        {
            AssertUnchanged(nameof(JsonDecimal), chance.Number(chance.OneOf(1, 5, 40), chance.OneOf(0, 2, 30)), chance);
            AssertUnchanged(nameof(Rfc3339DateTime), $"\"{chance.DateTime()}\"", chance);
            AssertUnchanged(nameof(UriString), Quote(chance.Text(40)), chance);
            AssertUnchanged(nameof(UnixTimeOrNever), BitConverter.ToInt64(chance.Bytes(8)).ToString(System.Globalization.CultureInfo.InvariantCulture), chance);
            AssertUnchanged(nameof(Base64Data), $"\"{Convert.ToBase64String(chance.Bytes(chance.Below(50)))}\"", chance);
            AssertUnchanged(nameof(Secret), Quote(chance.Text(40)), chance);
        }
    }

    [Fact]
    public void Escapes_are_read_for_what_they_mean()
    {
        Assert.Equal("\"2022-06-01T00:00:00+01:00\"", Scalars.RoundTrip(nameof(Rfc3339DateTime), "\"2022-06-01T00:00:00\\u002B01:00\""));
        Assert.Equal("\"2022-06-01T00:00:00Z\"", Scalars.RoundTrip(nameof(Rfc3339DateTime), "\"\\u0032022-06-01T00:00:00\\u005a\""));
        Assert.Null(Scalars.RoundTrip(nameof(Rfc3339DateTime), "\"2022-06-01T00:00:00\\u002D1:00\""));
        Assert.Equal("\"https://example.com/\"", Scalars.RoundTrip(nameof(UriString), "\"https:\\/\\/example.com\\/\""));
        Assert.Equal("\"Pz8/\"", Scalars.RoundTrip(nameof(Base64Data), "\"Pz8\\/\""));
        Assert.Equal("\"\\uD83D\\uDD11\"", Scalars.RoundTrip(nameof(Secret), "\"\\ud83d\\udd11\""));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Wrong_tokens_are_refused_without_an_exception(string type)
    {
        bool isNumber = type is nameof(JsonDecimal) or nameof(UnixTimeOrNever);
        string[] wrong = isNumber ? ["\"1\"", "\"\""] : ["1", "1.5"];
        foreach (string json in (string[])[.. wrong, "null", "true", "false", "{}", "[]", "[1]", "{\"a\":\"b\"}"])
        {
            Assert.Null(Scalars.RoundTrip(type, json));
            Assert.Null(Scalars.RoundTripInPieces(type, json, 1));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Strings_that_are_not_Unicode_are_refused_without_an_exception(string type)
    {
        byte[][] strings =
        [
            [.. "\\ud800"u8],
            [.. "\\udc00"u8],
            [.. "\\udc00\\ud800"u8],
            [.. "2022-06-01T00:00:00Z\\ud800"u8],
            [0xFF],
            [0xC3],
            [0xC0, 0x80],
            [0xED, 0xA0, 0x80],
            [.. "Zm9v"u8, 0xFF],
            [.. "a\\u0062"u8, 0xFF],
        ];
        foreach (byte[] content in strings)
        {
            byte[] json = [(byte)'"', .. content, (byte)'"'];
            Assert.Null(Scalars.RoundTrips[type](new ReadOnlySequence<byte>(json)));
            Assert.Null(Scalars.RoundTrips[type](Scalars.Pieces(json, 2)));
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_not_written_as_something_else()
    {
        foreach (string text in (string[])["\ud800", "a\udc00b", "\ud800\ud800\udc00", "\ud83d\udd11\ud83d", "\udc00\ud800"])
        {
            Assert.Throws<JsonException>(() => Scalars.Write(new UriString(text).WriteTo));
            Assert.Throws<JsonException>(() => Scalars.Write(new Secret(text).WriteTo));
        }

        Assert.Equal("\ud83d\udd11 \ud83d\udd11", JsonSerializer.Deserialize<string>(Scalars.Write(new UriString("\ud83d\udd11 \ud83d\udd11").WriteTo)));
    }

    [Fact]
    public void Reading_allocates_at_most_one_string_and_writing_nothing()
    {
        AssertAllocations<JsonDecimal>("1234567890.1234567890", JsonDecimal.TryRead, (writer, value) => value.WriteTo(writer), 1);
        AssertAllocations<Rfc3339DateTime>("\"2022-06-01T00:00:00.000000Z\"", Rfc3339DateTime.TryRead, (writer, value) => value.WriteTo(writer), 0);
        AssertAllocations<Rfc3339DateTime>("\"2022-06-01T00:00:00.123Z\"", Rfc3339DateTime.TryRead, (writer, value) => value.WriteTo(writer), 0);
        AssertAllocations<Rfc3339DateTime>("\"2022-06-01T00:00:00.12Z\"", Rfc3339DateTime.TryRead, (writer, value) => value.WriteTo(writer), 1);
        AssertAllocations<Rfc3339DateTime>("\"2022-06-01T00:00:00.00\\u002B01:00\"", Rfc3339DateTime.TryRead, (writer, value) => value.WriteTo(writer), 1);
        AssertAllocations<UriString>("\"https://example.com/a/b/c?d=e\"", UriString.TryRead, (writer, value) => value.WriteTo(writer), 1);
        AssertAllocations<Base64Data>("\"Zm9vYmFyZm9vYmFyZm9vYmFy\"", Base64Data.TryRead, (writer, value) => value.WriteTo(writer), 1);
        AssertAllocations<Secret>("\"hunter2-hunter2-hunter2\"", Secret.TryRead, (writer, value) => value.WriteTo(writer), 1);
        AssertAllocations<UnixTimeOrNever>("2893256800", UnixTimeOrNever.TryRead, (writer, value) => value.WriteTo(writer), 0);
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // As the writer of the test writes it, so that nothing but the type's doing can change it.
    private static string Quote(string text) => JsonSerializer.Serialize(text, Relaxed);

    private static void AssertUnchanged(string type, string json, Chance? chance = null)
    {
        string what = $"{type} {json}, {chance?.Name}";
        Assert.True(json == Scalars.RoundTrip(type, json), what);
        Assert.True(json == Scalars.RoundTripInPieces(type, json, chance?.Between(1, 8) ?? 3), what);
    }

    private static void AssertAllocations<T>(
        string json,
        Scalars.TryReadFunc<T> tryRead,
        Action<Utf8JsonWriter, T> write,
        int strings)
    {
        const int Count = 1_000;
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        string text = json[0] == '"' ? JsonSerializer.Deserialize<string>(json)! : json;
        ArrayBufferWriter<byte> buffer = new(1_000_000);
        using Utf8JsonWriter writer = new(buffer);
        T Read()
        {
            Utf8JsonReader reader = new(bytes);
            reader.Read();
            return tryRead(ref reader, out T value) ? value : throw new InvalidOperationException(json);
        }

        // An object's header, the length, the characters and a final zero, in words of eight bytes.
        long perString = (22 + (2 * text.Length) + 7) / 8 * 8;
        T last = Read();
        AssertAllocated(strings * perString * Count, () =>
        {
            for (int i = 0; i < Count; i++)
            {
                last = Read();
            }
        });
        AssertAllocated(0, () =>
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            writer.WriteStartArray();
            for (int i = 0; i < Count; i++)
            {
                write(writer, last);
            }
        });

        void AssertAllocated(long expected, Action action)
        {
            long actual = LeastAllocated(expected, action);
            Assert.True(expected == actual, $"{typeof(T).Name} {json} allocated {actual} bytes, not {expected}");
        }
    }

    // Code that the JIT has yet to optimise allocates more (some of the framework's boxes its arguments), and so it
    // seems when another test makes the garbage collector run; never less. Hence the patience.
    private static long LeastAllocated(long expected, Action action)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 1500 && least > expected; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Thread.Sleep(least > expected ? 10 : 0);
        }

        return least;
    }
}
