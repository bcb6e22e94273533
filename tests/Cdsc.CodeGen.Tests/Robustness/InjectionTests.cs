using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.Tests.Robustness;

/// <summary>
/// No text of a document leaves its string, comment, name or route: whatever stands in any of its places, the generated code has
/// the tokens and the syntax tree of the same document with harmless text, and everything else that is made is whole.
/// </summary>
public sealed class InjectionTests
{
    private const string Cases = "tests/Cdsc.CodeGen.GoldenTests/cases/";

    private static readonly string[] Hostile =
    [
        "*/", "/*", "//", "*/ class Evil {} /*", "\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\t", "\0", "\u0001\u001f\u007f\u009f",
        "\"", "\"\"\"", "\"\"\"\"\"\"\"", "'", "\\", "\\\"", "\\u0022", "\\u000A", "@\"", "$\"{x}\"", "$\"\"\"", "\"; System.Environment.Exit(1); //", "\") { } /*",
        "\n#if false\n", "\n#pragma warning disable\n", "\n#error x\n", "#endif", "\r#line 1 \"x\"\r", "\u2028#nullable disable\u2028", "\n/// </summary>\nclass Evil { }\n",
        "{{", "}}", "{{ view.Name }}", "{{ while true }}{{ end }}", "{%", "{", "}", "{0}", "{x}", "{{x}}",
        ")]", ")]\n[Evil]", "]", "]]>", "<![CDATA[", "<script>", "</summary>", "</summary><remarks>", "<!--", "-->", "<?x?>", "&", "&amp;", "&#10;", "<x y=\"", "`", "`<x>`",
        "\u202e", "\u2066x\u2069", "\u200e\u200f", "\u200b\u200d\ufeff", "a\u00adb", "\U000E0041", "\U0001F600", "e\u0301", "\u0301", "\u00e9", "\ufffe", "\uffff", "\ufdd0", "\u01c5",
        TextDocument.LoneSurrogate.ToString(), "x" + TextDocument.LoneSurrogate, "con", "aux.cs", "../../x", "..\\x", "C:\\x", "/etc/passwd", " ", "", "class", "@class", "__arglist", "record", "1", "-1", "true",
        "a;b", "a,b", "a=b", "a?b&c#d", "%00", "%2e%2e%2f", "%0a", "~0~1", "$", "$ref", "*", "**", "\u037e", "\uff02", "\ufe68",
    ];

    private static readonly Lazy<IReadOnlyList<TextDocument>> Documents = new(() =>
    [
        TextDocument.Read("tests/Cdsc.CodeGen.Tests/Robustness/Documents", "broad.yaml", "parts.yaml"),
        TextDocument.Read("tests/Cdsc.CodeGen.Tests/Samples", "sample.yaml"),
        TextDocument.Read(Cases + "petstore", "openapi.yaml"),
        TextDocument.Read(Cases + "secured", "openapi.yaml"),
        TextDocument.Read(Cases + "discovery", "openapi.yaml"),
        TextDocument.Read(Cases + "composition", "openapi.yaml", "base.yaml"),
        TextDocument.Read(Cases + "objects", "openapi.yaml"),
    ]);

    private enum Outcome
    {
        Same,
        Refused,
        Incomparable,
    }

    [Fact]
    public void The_documents_themselves_are_generated()
    {
        using var generator = new Generator();
        foreach (TextDocument document in Documents.Value)
        {
            document.Write(generator.Folder, "\n", "\n");
            Assert.DoesNotContain(generator.Run(document.Main).Diagnostics, diagnostic => diagnostic.IsError);
        }
    }

    [Fact]
    public void No_text_leaves_its_place() => Assert.True(Run(120, perText: 0)[Outcome.Same] > 20);

    /// <summary>Each text of each document is replaced by one, and once by all of them in a row.</summary>
    [SlowFact]
    public void No_text_leaves_its_place_wherever_it_stands()
    {
        Dictionary<Outcome, int> counts = Run(int.MaxValue, perText: 1);
        Assert.True(counts[Outcome.Same] > 1_000 && counts[Outcome.Refused] > 150);
    }

    private static Dictionary<Outcome, int> Run(int most, int perText)
    {
        var chance = new Chance();
        using var generator = new Generator();
        var counts = Enum.GetValues<Outcome>().ToDictionary(outcome => outcome, _ => 0);
        foreach ((TextDocument document, string text) in Places(chance, most))
        {
            string[] replacements = [Everything(text, chance), .. Enumerable.Range(0, perText).Select(_ => Somewhere(text, chance.Of(Hostile), chance))];
            foreach (string replacement in perText == 0 ? [Somewhere(text, chance.Of(Hostile), chance)] : replacements)
            {
                try
                {
                    counts[Check(generator, document, text, replacement)]++;
                }
                catch (Exception exception)
                {
                    throw new InvalidOperationException($"{chance.Name}: {document.Main}: {Shown(text)} -> {Shown(replacement)}", exception);
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{counts.Values.Sum()} hostile texts in {Documents.Value.Sum(document => document.Texts.Count)} places of {Documents.Value.Count} documents: {counts[Outcome.Same]} stayed in their places, {counts[Outcome.Refused]} were refused, {counts[Outcome.Incomparable]} mean something that harmless text doesn't, and are C# all the same.");
        return counts;
    }

    private static IEnumerable<(TextDocument Document, string Text)> Places(Chance chance, int most)
    {
        (TextDocument Document, string Text)[] all = [.. Documents.Value.SelectMany(document => document.Texts.Select(text => (document, text)))];
        chance.Shuffle(all);
        return all.Take(most);
    }

    /// <summary>What becomes of the document with the text; fails when that differs in more than words from what becomes of harmless text.</summary>
    private static Outcome Check(Generator generator, TextDocument document, string text, string replacement)
    {
        document.Write(generator.Folder, text, replacement);
        GeneratorRun run = generator.Run(document.Main);
        AssertPrintable(run.Diagnostics);
        if (run.IsRefused)
        {
            return Outcome.Refused;
        }

        AssertWhole(run);
        Assert.All(CSharp(run), file => Assert.NotEmpty(CodeShape.Of(file)));
        string? difference = null;
        var types = new HashSet<int>();

        // In a URL, some signs mean something wherever they stand, so that it is one with them and none with others.
        (string Original, char Plain)[] forms = [(text, '-'), (text, '|'), (text, '/'), (text + "/:?#", '-')];
        // Around a media type, spaces are nothing: with them it is what the document says itself.
        string[] own = replacement.Trim() == text ? [text] : [];
        foreach (string harmlessText in forms.Select(form => HarmlessText.Of(replacement, form.Original, form.Plain)).Concat(own))
        {
            document.Write(generator.Folder, text, harmlessText);
            GeneratorRun harmless = generator.Run(document.Main);
            if (harmless.IsRefused)
            {
                Assert.All(CSharp(run), HostileCode.AssertNone);
                return Outcome.Incomparable;
            }

            difference = Difference(harmless, run);
            if (difference is null)
            {
                return Outcome.Same;
            }

            types.Add(CSharp(harmless).Sum(HostileCode.TypesOf));
        }

        // In a path or a URL, braces are parameters.
        Assert.True(text.Contains('/'), difference);
        Assert.All(CSharp(run), HostileCode.AssertNone);
        Assert.Contains(CSharp(run).Sum(HostileCode.TypesOf), types);
        return Outcome.Incomparable;
    }

    /// <summary>How the C# of two runs differs; null when its shape is the same.</summary>
    private static string? Difference(GeneratorRun harmless, GeneratorRun run)
    {
        Dictionary<string, GeneratedFile> expected = CSharp(harmless).ToDictionary(file => file.Path, StringComparer.Ordinal);
        GeneratedFile[] actual = [.. CSharp(run)];
        if (!expected.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(actual.Select(file => file.Path)))
        {
            return $"The files are others: {string.Join(", ", expected.Keys.Except(actual.Select(file => file.Path)))} became {string.Join(", ", actual.Select(file => file.Path).Except(expected.Keys))}.";
        }

        GeneratedFile? other = Array.Find(actual, file => CodeShape.Of(expected[file.Path]) != CodeShape.Of(file));
        return other is null ? null : $"{other.Path} is another:\n{expected[other.Path].Content}\n---\n{other.Content}";
    }

    private static IEnumerable<GeneratedFile> CSharp(GeneratorRun run) => run.Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal));

    private static void AssertWhole(GeneratorRun run)
    {
        Assert.All(run.Files, file => Assert.True(OutputPath.IsSafe(file.Path), file.Path));
        Assert.Equal(run.Files.Count, run.Files.Select(file => file.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (GeneratedFile file in run.Files)
        {
            switch (Path.GetExtension(file.Path))
            {
                case ".json":
                    using (JsonDocument.Parse(file.Content, new JsonDocumentOptions { MaxDepth = 1000 }))
                    {
                    }

                    break;
                case ".csproj":
                    Assert.NotNull(XDocument.Parse(file.Content).Root);
                    break;
                case ".txt":
                    Assert.All(file.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("\\A\"[^\"\\\\]*(\\\\.[^\"\\\\]*)*\" \"[^\"\\\\]*(\\\\.[^\"\\\\]*)*\"\\z", line));
                    break;
            }
        }
    }

    private static void AssertPrintable(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Assert.All(diagnostic.Message, c => Assert.False(
                char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator, diagnostic.ToString()));
            Assert.True(diagnostic.Message.Length < 3_000);
        }
    }

    /// <summary>A hostile text instead of a text, before, behind or within it.</summary>
    private static string Somewhere(string text, string hostile, Chance chance)
    {
        int at = chance.Below(text.Length + 1);
        return chance.Below(4) switch
        {
            0 => hostile,
            1 => hostile + text,
            2 => text + hostile,
            _ => text[..at] + hostile + text[at..],
        };
    }

    /// <summary>All hostile texts in a row, but for the one that no string can be.</summary>
    private static string Everything(string text, Chance chance)
    {
        string[] all = [.. Hostile.Where(hostile => !hostile.Contains(TextDocument.LoneSurrogate))];
        chance.Shuffle(all);
        return text + string.Join(chance.OneOf("", " ", "\n", "x"), all);
    }

    private static string Shown(string text) => JsonSerializer.Serialize(text);
}
