using System.Text;

namespace Cdsc.CodeGen.Tests.Parsing;

/// <summary>Whatever text comes, the parsers end, and with a diagnostic at most.</summary>
public sealed class HostileTextTests
{
    private const int Rounds = 400;

    private static readonly string[] Pieces =
    [
        "&", "*", "!", "!!", "!<", "|", ">", "|9", ">-", "? ", ": ", "- ", "---", "...", "%YAML", "@", "`", "\"", "'", "\\", "\"\\x", "\"\\u", "#",
        "[", "]", "{", "}", ",", "\t", "\r", "\n", "\r\n", "\0", "\u0007", "\u007f", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "\ufffe", "\ud800",
        "\U0001F600", "<<", "&a", "*a", "&a *a", "=", ".inf", "0x", "1e", "~", "null", "\"\\ud800\"", "//", "/*",
    ];

    public static TheoryData<string> Texts => [.. Pieces, .. Pieces.Select(piece => "a: " + piece), .. Pieces.Select(piece => piece + piece + "\n" + piece)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_stray_piece_of_syntax_is_a_diagnostic_at_most(string text)
    {
        AssertEnds("a.yaml", text);
        AssertEnds("a.json", text);
    }

    [Theory]
    [InlineData("a.yaml", "openapi/cds-wg1-01/schemas/ServerMetadata.yaml", 1)]
    [InlineData("a.yaml", "openapi/cds-wg1-01/openapi.yaml", 2)]
    [InlineData("a.json", "openapi/cds-wg1-01/examples/coverage-listing-page.json", 3)]
    public void A_file_with_random_damage_is_a_diagnostic_at_most(string file, string source, int seed)
    {
        string text = Repository.Text(source);
        text = text[..Math.Min(text.Length, 3_000)];
        var random = new Random(seed);
        for (int round = 0; round < Rounds; round++)
        {
            var damaged = new StringBuilder(text);
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                int at = random.Next(damaged.Length);
                damaged.Remove(at, random.Next(Math.Min(20, damaged.Length - at)));
                damaged.Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            AssertEnds(file, damaged.ToString());
        }
    }

    private static void AssertEnds(string file, string text)
    {
        var diagnostics = new DiagnosticBag();
        object? root = file.EndsWith(".json", StringComparison.Ordinal) ? Parse.Json(text, diagnostics) : Parse.Yaml(text, diagnostics);
        Assert.True(root is not null || diagnostics.HasErrors, $"neither a tree nor an error: {text}");
        Assert.All(diagnostics.ToSorted(), diagnostic => Assert.InRange(diagnostic.Location.Line, 0, text.Length + 1));
    }
}
