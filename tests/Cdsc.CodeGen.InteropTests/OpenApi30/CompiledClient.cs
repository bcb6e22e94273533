using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>Compiles what another generator made. Its warnings are its own affair.</summary>
internal static class CompiledClient
{
    public static IReadOnlyList<string> ErrorsOf(string source) =>
    [
        .. CSharpCompilation.Create(
                "Generated",
                [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
                Net100.References.All,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString()),
    ];
}
