using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cdsc.CodeGen.Tests.Robustness;

/// <summary>
/// What a compiler sees in C#: the kinds of its tokens in their order, the tree that they make, comments and directives, but not
/// what identifiers, literals and comments say.
/// </summary>
internal static class CodeShape
{
    private static readonly CSharpParseOptions Options =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14).WithDocumentationMode(DocumentationMode.Diagnose);

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The elements that generated documentation is made of.</summary>
    private static readonly HashSet<string> Elements = new(
        ["summary", "remarks", "param", "returns", "exception", "inheritdoc", "see", "c", "paramref", "typeparam", "typeparamref", "value", "example", "code", "para", "list", "item"], StringComparer.Ordinal);

    /// <summary>The shape of a file; fails where it is no C#, or where it has characters that make code read differently from what it is.</summary>
    public static string Of(GeneratedFile file)
    {
        if (Known.TryGetValue(file.Content, out string? known))
        {
            return known;
        }

        int odd = file.Content.AsSpan().IndexOfAnyExcept(Plain(file.Content));
        Assert.True(odd < 0, odd < 0 ? "" : $"{file.Path} has U+{(int)file.Content[odd]:X4}.");
        SyntaxTree tree = CSharpSyntaxTree.ParseText(file.Content, Options, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', tree.GetDiagnostics(TestContext.Current.CancellationToken)));
        var shape = new StringBuilder();
        foreach (SyntaxNodeOrToken part in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodesAndTokensAndSelf())
        {
            shape.Append(part.Kind()).Append(' ');
            if (part.IsToken)
            {
                Append(shape, part.AsToken().LeadingTrivia);
                Append(shape, part.AsToken().TrailingTrivia);
            }
        }

        if (Known.Count > 20_000)
        {
            Known.Clear();
        }

        return Known[file.Content] = shape.ToString();
    }

    private static void Append(StringBuilder shape, SyntaxTriviaList list)
    {
        foreach (SyntaxTrivia trivia in list.Where(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            shape.Append('<').Append(trivia.Kind()).Append("> ");
            if (trivia.IsDirective)
            {
                // The few directives that there are never have text of a document in them.
                shape.Append(trivia.ToString().TrimEnd()).Append(' ');
            }

            foreach (SyntaxNode node in trivia.GetStructure()?.DescendantNodes() ?? [])
            {
                string? element = node switch
                {
                    XmlElementStartTagSyntax start => start.Name.ToString(),
                    XmlEmptyElementSyntax empty => empty.Name.ToString(),
                    XmlCommentSyntax or XmlCDataSectionSyntax or XmlProcessingInstructionSyntax => node.Kind().ToString(),
                    _ => null,
                };
                Assert.True(element is null || Elements.Contains(element), $"The documentation has an element '{element}'.");
            }
        }
    }

    /// <summary>The characters of a text but for controls, separators, formats and halves of pairs.</summary>
    private static System.Buffers.SearchValues<char> Plain(string text) => System.Buffers.SearchValues.Create(
        [.. text.Distinct().Where((c, _) => c == '\n' || (char.IsSurrogate(c) ? IsPaired(text) : char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned)))]);

    private static bool IsPaired(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);
}
