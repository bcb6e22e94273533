using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Cdsc.CodeGen.Support.Tests;

public class SecretTests
{
    private const string Text = "hunter2-hunter2-hunter2";

    private sealed record Holder(Secret ClientSecret, Secret? Other, Optional<Secret> Third);

    [Fact]
    public void Reveal_gives_the_text_back()
    {
        Secret secret = Text;
        Assert.Equal(Text, secret.Reveal());
        Assert.Equal(Text, Secret.Parse(Text).Reveal());
        Assert.True(Secret.TryParse(Text, out Secret parsed));
        Assert.Equal(Text, parsed.Reveal());
    }

    [Fact]
    public void No_text_made_of_it_shows_it()
    {
        Secret secret = Text;
        Optional<Secret> optional = secret;
        object boxed = secret;
        string[] texts =
        [
            secret.ToString(),
            $"{secret}",
            $"{secret,40}",
            $"{secret:X}",
            $"{boxed:R}",
            FormattableString.Invariant($"{secret}"),
            string.Concat("", secret),
            string.Format(null, "{0} {0:G}", secret),
            new StringBuilder().Append(boxed).Append(null, $"{secret}").ToString(),
            Convert.ToString(boxed, null) ?? "",
            optional.ToString(),
            new Holder(secret, secret, secret).ToString(),
            new { secret }.ToString() ?? "",
            (secret, 1).ToString(),
            new KeyValuePair<Secret, Secret>(secret, secret).ToString(),
        ];
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain("hunter", text, StringComparison.Ordinal);
            Assert.Contains("***", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_length_does_not_show()
    {
        Assert.Equal("***", default(Secret).ToString());
        Assert.Equal("***", new Secret("").ToString());
        Assert.Equal("***", new Secret(new string('x', 1000)).ToString());
    }

    [Fact]
    public void A_debugger_shows_nothing()
    {
        Assert.Equal("***", typeof(Secret).GetCustomAttribute<DebuggerDisplayAttribute>()?.Value);
        FieldInfo[] fields = typeof(Secret).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);
        Assert.All(fields, field =>
            Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State));
    }

    [Fact]
    public void Nothing_that_walks_over_properties_or_formats_finds_it()
    {
        Assert.Empty(typeof(Secret).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic));
        Assert.DoesNotContain(typeof(Secret).GetFields(), field => field.IsPublic);
        Assert.False(typeof(IFormattable).IsAssignableFrom(typeof(Secret)));
        Assert.False(typeof(IConvertible).IsAssignableFrom(typeof(Secret)));
        Assert.DoesNotContain(typeof(Secret).GetMethods(), method => method.Name == "op_Explicit"
            || (method.Name == "op_Implicit" && method.ReturnType != typeof(Secret)));
    }

    [Theory]
    [InlineData("12345678")]
    [InlineData("{\"hunter2\":\"hunter2\"}")]
    [InlineData("[\"hunter2\"]")]
    [InlineData("\"hunter2\\ud800\"")]
    [InlineData("true")]
    [InlineData("null")]
    public void The_message_of_a_failed_read_does_not_show_it(string json)
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Secret>(json));
        Assert.DoesNotContain("hunter", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1234", exception.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Expected a string, found ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_of_a_failed_write_does_not_show_it()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Secret("hunter2\ud800")));
        Assert.DoesNotContain("hunter", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_to_JSON_in_full() =>
        Assert.Equal($"\"{Text}\"", JsonSerializer.Serialize<Secret>(Text));

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new Secret(null!));
        Assert.Throws<ArgumentNullException>(() => Secret.Parse(null!));
        Assert.False(Secret.TryParse(null, out _));
    }

    [Fact]
    public void The_default_is_the_empty_text()
    {
        Secret secret = default;
        Assert.Equal("", secret.Reveal());
        Assert.Equal(new Secret(""), secret);
        Assert.Equal(new Secret("").GetHashCode(), secret.GetHashCode());
        Assert.Equal("\"\"", Scalars.Write(secret.WriteTo));
    }

    [Fact]
    public void Equality_obeys_its_laws()
    {
        Chance chance = new();
        for (int i = 0; i < 10_000; i++)
        {
            string a = chance.Text(3);
            string b = chance.OneIn(2) ? new string(a) : chance.Text(3);
            Laws.AssertEquality<Secret>(a, b, a == b, (x, y) => x == y, (x, y) => x != y);
        }

        // As UTF-8 these two would be the same bytes.
        Laws.AssertEquality<Secret>("\ud800", "\ufffd", false, (x, y) => x == y, (x, y) => x != y);
    }
}
