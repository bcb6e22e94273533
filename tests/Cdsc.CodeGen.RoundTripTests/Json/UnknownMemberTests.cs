using System.Text;
using System.Text.Json;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Members that the definitions don't declare: what comes in goes out, or is refused at once.</summary>
public sealed class UnknownMemberTests
{
    private static readonly ModelType Type = ModelTypes.Of(nameof(GeoJson));

    [Theory]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("0.1234567890123456789012345678901234567890")]
    [InlineData("1e3")]
    [InlineData("1.50")]
    [InlineData("-0")]
    [InlineData("1E400")]
    [InlineData("\"\\u0000\\\"\\\\\\/\\b\\f\\n\\r\\t\"")]
    [InlineData("\"\\uD83D\\ude00\"")]
    [InlineData("\"<>&'+\u2028\"")]
    [InlineData("{ \"a\": 1, \"a\": 2 }")]
    [InlineData("{ \"\": [ [], {}, null, true, false ] }")]
    public void A_value_is_kept_as_it_is(string value)
    {
        string json = $$"""{ "type": "Point", "x": {{value}} }""";
        foreach (Way way in Way.All)
        {
            Json.AssertSame(json, way.Write(Type, way.Read(Type, json)!), () => way.Name);
        }
    }

    /// <summary>
    /// No .NET string holds half a surrogate pair. Such a member must not be read first and then stand in the way of writing.
    /// </summary>
    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("[ 1, \"\\udc00a\" ]")]
    [InlineData("{ \"a\": \"\\ud83d\\ud83d\" }")]
    [InlineData("{ \"\\ud800\": 1 }")]
    public void Half_a_surrogate_pair_is_refused(string value)
    {
        string json = $$"""{ "type": "Point", "x": {{value}} }""";
        foreach (Way way in Way.All)
        {
            AssertRefused(() => way.Read(Type, json), json);
        }
    }

    /// <summary>Replacement characters in place of what came would be a silent change.</summary>
    [Theory]
    [InlineData("\"@\"")]
    [InlineData("[ 1, \"a@\" ]")]
    [InlineData("{ \"@\": 1 }")]
    public void Bytes_that_are_not_UTF8_are_refused(string value)
    {
        // Latin-1 makes the one byte FF of the letter, which UTF-8 never has.
        byte[] utf8 = Encoding.Latin1.GetBytes($$"""{ "type": "Point", "x": {{value}} }""".Replace('@', '\u00ff'));
        AssertRefused(() => Type.Parse(utf8), value);
    }

    /// <summary>The text is no JSON: to read it as if it held a replacement character would be a silent change.</summary>
    [Fact]
    public void A_text_that_holds_half_a_surrogate_pair_itself_is_refused()
    {
        GeoJson? value = null;
        Exception? thrown = Record.Exception(() => value = JsonModel.Parse("{ \"type\": \"\ud800\" }", GeoJsonJsonConverter.ReadValue));
        Assert.True(thrown is JsonException, thrown?.ToString() ?? $"was read as \"{value?.Type}\"");
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_different_members()
    {
        string json = """{ "type": "Point", "Type": 1, "TYPE": 2 }""";
        GeoJson value = Assert.IsType<GeoJson>(Type.Parse(json));
        Assert.Equal("Point", value.Type);
        Assert.Equal(["Type", "TYPE"], value.AdditionalMembers.Keys);
        Json.AssertSame(json, Type.Write(value), () => "case");
    }

    [Fact]
    public void They_do_not_show_in_a_text_for_logs() =>
        Assert.DoesNotContain("hunter2", Type.Parse("""{ "type": "Point", "client_secret": "hunter2" }""").ToString(), StringComparison.Ordinal);

    [Fact]
    public void They_outlive_the_bytes_that_they_were_read_from()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("""{ "type": "Point", "x": [ "text", 1.50 ] }""");
        object value = Type.Parse(utf8);
        Array.Clear(utf8);
        Json.AssertSame("""{ "type": "Point", "x": [ "text", 1.50 ] }""", Type.Write(value), () => "cleared");
    }

    private static void AssertRefused(Func<object?> read, string json)
    {
        Exception? thrown = Record.Exception(read);
        Assert.True(thrown is JsonException, $"should be refused, but: {thrown?.ToString() ?? "was read"}: {json}");
        Assert.StartsWith("$.x", ((JsonException)thrown!).Path, StringComparison.Ordinal);
    }
}
