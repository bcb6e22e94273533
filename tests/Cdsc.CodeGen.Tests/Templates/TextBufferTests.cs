using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>Where templates and support code are written.</summary>
public sealed class TextBufferTests
{
    [Fact]
    public void Bytes_get_the_line_ends_of_all_files_however_their_source_was_checked_out()
    {
        var buffer = new TextBuffer();
        buffer.Write("head\n");
        buffer.Write("one\r\n\r\ntw\u00F6\r\n"u8);
        buffer.Write("\r\nthree"u8);
        Assert.Equal("head\none\n\ntw\u00F6\n\nthree", buffer.Written.ToString());
    }

    [Fact]
    public void There_is_room_for_any_length()
    {
        var buffer = new TextBuffer();
        string text = new('x', 100_000);
        buffer.Write("a");
        buffer.Write(text, 1, 99_998);
        buffer.Write(System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Equal("a" + text[..99_998] + text, buffer.Written.ToString());
        buffer.Clear();
        Assert.Equal("", buffer.Written.ToString());
    }
}
