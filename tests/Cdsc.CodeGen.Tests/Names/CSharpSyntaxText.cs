using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cdsc.CodeGen.Tests.Names;

/// <summary>Asks the C# compiler what a text is.</summary>
internal static class CSharpSyntaxText
{
    private static readonly CSharpParseOptions Options =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14).WithDocumentationMode(DocumentationMode.Diagnose);

    /// <summary>Parses a file and expects the compiler to have nothing to say.</summary>
    public static SyntaxNode Parse(string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, Options, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', tree.GetDiagnostics(TestContext.Current.CancellationToken)));
        return tree.GetRoot(TestContext.Current.CancellationToken);
    }

    /// <summary>Whether the compiler takes a text as one identifier, wherever one may stand.</summary>
    public static bool IsIdentifier(string text)
    {
        string bare = text.StartsWith('@') ? text[1..] : text;
        return SyntaxFacts.IsValidIdentifier(bare)
            && (text.StartsWith('@') || SyntaxFacts.GetKeywordKind(bare) == SyntaxKind.None);
    }
}
