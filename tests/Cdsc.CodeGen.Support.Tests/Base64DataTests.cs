using System;
using System.Buffers.Text;
using System.Text;

namespace Cdsc.CodeGen.Support.Tests;

public class Base64DataTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Zg==", "f")]
    [InlineData("Zm8=", "fo")]
    [InlineData("Zm9v", "foo")]
    [InlineData("Zm9vYg==", "foob")]
    [InlineData("Zm9vYmE=", "fooba")]
    [InlineData("Zm9vYmFy", "foobar")]
    [InlineData("Zg", "f")]
    [InlineData("Zm8", "fo")]
    [InlineData("Zm9v\r\nYmFy\r\n", "foobar")]
    [InlineData(" Z g = = ", "f")]
    [InlineData("Pz8/", "???")]
    [InlineData("Pz8_", "???")]
    [InlineData("Pz8-", "??>")]
    [InlineData("Pz8+", "??>")]
    [InlineData("Pz8-Pw", "??>?")]
    [InlineData("Pz8-Pw==", "??>?")]
    [InlineData("Pz8-Pz8=", "??>??")]
    [InlineData("Pz8-Pz8", "??>??")]
    public void Base64_and_base64url_are_kept_measured_and_decoded(string text, string content)
    {
        Base64Data value = Base64Data.Parse(text);
        Assert.Equal(text, value.Text);
        Assert.Equal(content.Length, value.GetDecodedSize());
        Assert.Equal(content, Encoding.ASCII.GetString(value.Decode()));
        Assert.True(Base64Data.TryParse(text, out Base64Data same));
        Assert.Equal(value, same);

        byte[] exact = new byte[content.Length];
        Assert.True(value.TryDecode(exact, out int written));
        Assert.Equal(content.Length, written);
        Assert.Equal(content, Encoding.ASCII.GetString(exact));

        byte[] ample = new byte[content.Length + 7];
        Assert.True(value.TryDecode(ample, out written));
        Assert.Equal(content.Length, written);

        if (content.Length > 0)
        {
            Assert.False(value.TryDecode(new byte[content.Length - 1], out written));
            Assert.Equal(0, written);
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("Zg=")]
    [InlineData("Zg===")]
    [InlineData("Z-=")]
    [InlineData("Zm9-=")]
    [InlineData("-w=")]
    [InlineData("-w===")]
    [InlineData("Zg=%")]
    [InlineData("=")]
    [InlineData("Zg==Zg==")]
    [InlineData("Zh==")]
    [InlineData("Zh")]
    [InlineData("Zg%%")]
    [InlineData("Zm8%")]
    [InlineData("Pz8+Pz8_")]
    [InlineData("Pz8-Pz8/")]
    [InlineData("Pw+")]
    [InlineData("Zm9v!")]
    [InlineData("Zm9vé===")]
    [InlineData("data:text/plain;base64,Zm9v")]
    [InlineData("Zm9v\0")]
    [InlineData("\u00a0Zm9v")]
    public void What_is_neither_is_refused(string text)
    {
        Assert.False(Base64Data.TryParse(text, out Base64Data value));
        Assert.Equal("", value.Text);
        string message = Assert.Throws<FormatException>(() => Base64Data.Parse(text)).Message;
        Assert.DoesNotContain("Zm9v", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.False(Base64Data.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => Base64Data.Parse(null!));
    }

    [Fact]
    public void The_default_is_no_bytes()
    {
        Base64Data value = default;
        Assert.Equal("", value.Text);
        Assert.Equal(0, value.GetDecodedSize());
        Assert.Empty(value.Decode());
        Assert.True(value.TryDecode([], out int written));
        Assert.Equal(0, written);
        Assert.Equal(Base64Data.Parse(""), value);
        Assert.Equal(Base64Data.FromBytes([]), value);
        Assert.Equal(Base64Data.Parse("").GetHashCode(), value.GetHashCode());
        Assert.Equal("\"\"", Scalars.Write(value.WriteTo));
    }

    [Fact]
    public void Only_the_size_shows()
    {
        Base64Data value = Base64Data.FromBytes("confidential"u8);
        Assert.Equal("Base64Data (12 bytes)", value.ToString());
        Assert.DoesNotContain(value.Text, $"{value}", StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_survive_in_either_alphabet()
    {
        Chance chance = new();
        for (int i = 0; i < 10_000; i++)
        {
            byte[] bytes = chance.Bytes(chance.Below(70));
            Base64Data made = Base64Data.FromBytes(bytes);
            Assert.Equal(Convert.ToBase64String(bytes), made.Text);
            string text = chance.OneOf(
                made.Text,
                Base64Url.EncodeToString(bytes),
                Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_'),
                Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks));
            Base64Data value = Base64Data.Parse(text);
            Assert.Equal(bytes.Length, value.GetDecodedSize());
            Assert.Equal(bytes, value.Decode());
            Laws.AssertEquality(value, made, text == made.Text, (a, b) => a == b, (a, b) => a != b);
        }
    }

    [Fact]
    public void What_is_accepted_always_decodes_to_the_size_foretold()
    {
        Chance chance = new();
        int accepted = 0;
        for (int i = 0; i < 50_000; i++)
        {
            string text = "";
            for (int length = chance.Below(10); length > 0; length--)
            {
                text += chance.OneOf("ABQgwZz019+/-_= \n%".AsSpan());
            }

            if (Base64Data.TryParse(text, out Base64Data value))
            {
                accepted++;
                byte[] bytes = new byte[value.GetDecodedSize() + 3];
                Assert.True(value.TryDecode(bytes, out int written), $"{text}, {chance.Name}");
                Assert.True(written == value.GetDecodedSize(), $"{text}, {chance.Name}");
            }
        }

        Assert.InRange(accepted, 1_000, 49_000);
    }
}
