using System.Text.Json;
using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests.Terminal;

/// <summary>Text of documents can't command a terminal, whichever way it takes.</summary>
public sealed class TerminalGuardTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Hostile = """
        openapi: 3.1.1
        info: {title: "T\e[31m\u202e", version: '1'}
        paths:
          "/a\e[31m":
            get:
              operationId: "get\e[31m"
              description: "D\e[31m\x9b31m"
              externalDocs: {url: "https://example.org/\e[31m"}
              responses: {'200': {description: "R\e[31m"}}
        components:
          schemas:
            "NAME\e[31m": {type: object, description: "\e[31m", properties: {"m\e[31m\u202e": {type: string, pattern: "\e"}}}
        """;

    [Theory]
    [InlineData("a\tb\nc\r\nd", "a\tb\nc\r\nd")]
    [InlineData("a\u001b[31mb", "a\\u001B[31mb")]
    [InlineData("a\u009b31mb\u007f\0", "a\\u009B31mb\\u007F\\u0000")]
    [InlineData("over\rwritten\r.", "over\\u000Dwritten\\u000D.")]
    [InlineData("\u202eevil\u2066\u200f\u2028", "\\u202Eevil\\u2066\\u200F\\u2028")]
    [InlineData("Zürich 🐈 日本", "Zürich 🐈 日本")]
    public void Commands_are_shown_and_not_carried_out(string text, string expected)
    {
        Assert.Equal(expected, TerminalGuard.Of(text));
        using var inner = new StringWriter { NewLine = "\n" };
        using var writer = new TerminalWriter(inner, ProgressLine.None);
        writer.Write(text);
        writer.Write(text.ToCharArray());
        writer.WriteLine(text);
        Assert.Equal(expected + expected + expected + "\n", inner.ToString());
    }

    [Fact]
    public void Every_character_of_a_line_is_guarded_and_json_stays_what_it_means()
    {
        string all = string.Concat(Enumerable.Range(0, 0x3000).Select(code => (char)code));
        string json = JsonSerializer.Serialize(all, Relaxed);
        string guarded = TerminalGuard.Of(json);
        Assert.DoesNotContain(guarded, c => (char.IsControl(c) && c is not ('\t' or '\n')) || (c is >= '\u202a' and <= '\u202e'));
        Assert.Equal(all, JsonSerializer.Deserialize<string>(guarded));
    }

    [Theory]
    [InlineData("lint", "pets.yaml")]
    [InlineData("lint", "pets.yaml", "--format", "json")]
    [InlineData("lint", "pets.yaml", "--format", "sarif")]
    [InlineData("lint", "pets.yaml", "--format", "github")]
    [InlineData("model", "pets.yaml")]
    [InlineData("diff", "pets.yaml", "other.yaml")]
    [InlineData("diff", "pets.yaml", "other.yaml", "--format", "markdown")]
    [InlineData("diff", "pets.yaml", "other.yaml", "--format", "json")]
    [InlineData("generate", "pets.yaml", "--output", "\u001b[31mout", "--namespace", "A")]
    [InlineData("generate", "pets.yaml", "--output", "out", "--namespace", "\u001b[31m")]
    [InlineData("generate", "\u001b[31m.yaml", "--output", "out", "--namespace", "A")]
    [InlineData("templates", "export", "\u001b[31mown", "models/enum.sbn")]
    [InlineData("templates", "export", "own", "\u001b[31m.sbn")]
    [InlineData("validate", "hostile.json", "--as", "ServerMetadata")]
    [InlineData("validate", "hostile.json", "--as", "\u001b[31m")]
    [InlineData("\u001b[31m")]
    public void No_command_lets_them_through(params string[] arguments)
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", Hostile);
        folder.Write("other.yaml", Hostile.Replace("NAME", "B", StringComparison.Ordinal));
        folder.Write("hostile.json", "{\"m\\u001b[31m\": \"\\u001b[31m\\u202e\"}");
        TerminalRun run = TerminalRun.In(folder.Root, TerminalFacts.None, arguments);
        string text = run.Output + run.Error;
        Assert.NotEqual("", text);
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c is not ('\t' or '\n')) || c == '\u202e');
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }
}
