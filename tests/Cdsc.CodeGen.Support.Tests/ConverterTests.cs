using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>The types in somebody else's hands: any options, the serialiser's own or its source generator.</summary>
public partial class ConverterTests
{
    internal sealed class Holder
    {
        public JsonDecimal Number { get; set; }

        public JsonDecimal? NoNumber { get; set; }

        public Rfc3339DateTime Moment { get; set; }

        public UriString Link { get; set; }

        public UnixTimeOrNever Expires { get; set; }

        public Base64Data Data { get; set; }

        public Secret Password { get; set; }

        public List<JsonDecimal> Numbers { get; set; } = [];
    }

    [JsonSerializable(typeof(Holder))]
    internal sealed partial class Context : JsonSerializerContext;

    private const string Json =
        """{"Number":1.50,"NoNumber":null,"Moment":"2022-06-01t00:00:00.000000z","Link":"HTTPS://Host:443/a%7e","Expires":2893256800,"Data":"Pz8_","Password":"hunter2","Numbers":[1e3,-0,0.10]}""";

    private static readonly JsonSerializerOptions SmallPieces =
        new() { DefaultBufferSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions[] ManyOptions =
    [
        new(),
        new(JsonSerializerOptions.Web) { PropertyNamingPolicy = null },
        new(JsonSerializerOptions.Strict),
        new() { NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString },
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void Reflection_finds_the_converters()
    {
        foreach (JsonSerializerOptions options in ManyOptions)
        {
            Assert.Equal(Json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Holder>(Json, options), options));
        }
    }

    [Fact]
    public void The_source_generator_finds_the_converters()
    {
        Holder holder = JsonSerializer.Deserialize(Json, Context.Default.Holder)!;
        Assert.Equal("hunter2", holder.Password.Reveal());
        Assert.Equal(Json, JsonSerializer.Serialize(holder, Context.Default.Holder));
    }

    [Fact]
    public async Task A_stream_in_small_pieces_is_read_alike()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(Json));
        Holder? holder = await JsonSerializer.DeserializeAsync<Holder>(stream, SmallPieces, TestContext.Current.CancellationToken);
        Assert.Equal(Json, JsonSerializer.Serialize(holder, SmallPieces));
    }

    [Fact]
    public void Defaults_are_written()
    {
        string json = JsonSerializer.Serialize(new Holder(), Context.Default.Holder);
        Assert.Equal(
            """{"Number":0,"NoNumber":null,"Moment":"0001-01-01T00:00:00Z","Link":"","Expires":0,"Data":"","Password":"","Numbers":[]}""",
            json);
    }

    [Fact]
    public void The_JSON_of_an_indented_number_is_still_JSON()
    {
        string json = JsonSerializer.Serialize(new Dictionary<string, JsonDecimal[]> { ["a"] = [1, 2.50m], ["b"] = [3] }, Indented);
        Assert.Equal("""{"a":[1,2.50],"b":[3]}""", JsonSerializer.Serialize(JsonDocument.Parse(json)));
    }

    [Theory]
    [InlineData("Number", "\"1\"", "Expected a number, found the string \"1\".")]
    [InlineData("Number", "null", "Expected a number, found null.")]
    [InlineData("Number", "true", "Expected a number, found true.")]
    [InlineData("Number", "[1]", "Expected a number, found an array.")]
    [InlineData("Number", "{}", "Expected a number, found an object.")]
    [InlineData("Moment", "\"2022-06-01\"", "Expected an RFC 3339 date-time, found the string \"2022-06-01\".")]
    [InlineData("Moment", "0", "Expected an RFC 3339 date-time, found the number 0.")]
    [InlineData("Moment", "\"\\ud800\"", "Expected an RFC 3339 date-time, found the string \"\\ud800\".")]
    [InlineData("Link", "false", "Expected a URI in a string, found false.")]
    [InlineData("Expires", "1.0", "Expected a whole number of seconds, found the number 1.0.")]
    [InlineData("Data", "\"private!\"", "Expected base64 in a string, found a string that is not valid.")]
    [InlineData("Data", "12345", "Expected base64 in a string, found a number.")]
    [InlineData("Password", "12345", "Expected a string, found a number.")]
    public void A_message_says_what_was_expected_and_what_was_found(string member, string value, string message)
    {
        string json = $$"""{"{{member}}":{{value}}}""";
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Holder>(json));
        Assert.Equal(message, exception.Message);
        Assert.Equal($"$.{member}", exception.Path);
        Assert.Equal(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Context.Default.Holder)).Message);
    }

    [Fact]
    public void A_message_repeats_at_most_64_characters()
    {
        foreach (string text in (string[])[new('a', 10_000), new('é', 10_000), new('€', 10_000), string.Concat(Enumerable.Repeat("\U0001F511", 10_000)), "x" + string.Concat(Enumerable.Repeat("\U0001F511", 10_000))])
        {
            byte[] json = [(byte)'"', .. Encoding.UTF8.GetBytes(text), (byte)'"'];
            string message = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Rfc3339DateTime>(json)).Message;
            string shown = message.Split('"')[1];
            Assert.EndsWith("…", shown, StringComparison.Ordinal);
            Assert.InRange(shown.Length, 63, 65);
            Assert.DoesNotContain('\ufffd', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(shown)));
            Assert.StartsWith(shown[..^1], text, StringComparison.Ordinal);

            using Stream stream = new MemoryStream(json);
            Assert.Equal(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Rfc3339DateTime>(stream, SmallPieces)).Message);
        }

        string whole = new('a', 64);
        Assert.Contains($"\"{whole}\".", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Rfc3339DateTime>($"\"{whole}\"")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_one_line()
    {
        byte[] json = [.. "\"a\\nb"u8, .. Encoding.UTF8.GetBytes("\u0085\u2028"), 0xFF, .. "\""u8];
        string message = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Rfc3339DateTime>(json)).Message;
        Assert.DoesNotContain(message, character => char.IsControl(character) || character is '\u2028');
        Assert.Contains("a\\nb??\ufffd", message, StringComparison.Ordinal);
    }
}
