using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Samples;

/// <summary>A document with every feature that the generator knows.</summary>
internal static class Sample
{
    public static string Text { get; } = Repository.Text("tests/Cdsc.CodeGen.Tests/Samples/sample.yaml");

    public static ApiModel Model { get; } = Reading.Model(Text);

    /// <summary>The document as JSON.</summary>
    public static string Json() => Words.Json(SourceParser.Parse(new SourceText("sample.yaml", Text), new DiagnosticBag())!);

    /// <summary>Plans all there is, with types that are shared.</summary>
    public static CSharpPlan Plan(ApiModel model) => CSharpPlanner.Plan(TypeSharing.Share([model])[0], new CSharpSettings(
        "Acme.Sample",
        EmitKind.Models | EmitKind.Client | EmitKind.ClientDi | EmitKind.Server | EmitKind.ServerMinimal,
        null,
        new ProjectSettings("Acme.Sample", "All of it.", ["../Other/Other.csproj"])));
}
