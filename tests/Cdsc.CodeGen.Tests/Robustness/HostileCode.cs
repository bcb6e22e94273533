using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cdsc.CodeGen.Tests.Robustness;

/// <summary>What hostile texts try to put into C#: a type and an attribute <c>Evil</c>, a call of <c>Exit</c>, and any type more.</summary>
internal static class HostileCode
{
    /// <summary>Fails where a file has some of it.</summary>
    public static void AssertNone(GeneratedFile file) => Assert.DoesNotContain(NodesOf(file), node => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText == "Evil",
        AttributeSyntax attribute => attribute.Name.ToString() == "Evil",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } => called.Name.Identifier.ValueText == "Exit",
        _ => false,
    });

    /// <summary>How many types a file declares.</summary>
    public static int TypesOf(GeneratedFile file) => NodesOf(file).Count(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static IEnumerable<SyntaxNode> NodesOf(GeneratedFile file) =>
        CSharpSyntaxTree.ParseText(file.Content, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantNodes();
}
