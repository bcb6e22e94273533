using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Tests.Robustness;

/// <summary>Runs all stages of the command in this process, but for the writing: everything that it can make, of files in a folder.</summary>
internal sealed class Generator : IDisposable
{
    private const string Target = """{ "files": [{ "template": "all.sbn", "for": "model", "path": "all.txt" }] }""";

    private const string Template = "{{ for type in model.types }}{{ type.name | quote }} {{ type.documentation.description | quote }}\n{{ end }}";

    public Generator()
    {
        Folder.Write("target/target.json", Target);
        Folder.Write("target/all.sbn", Template);
    }

    public TempFolder Folder { get; } = new();

    /// <summary>Generates.</summary>
    /// <param name="inputs">The documents, among files of the folder.</param>
    public GeneratorRun Run(params IReadOnlyList<string> inputs)
    {
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<OutputContent> contents = GenerationRun.Run(Configuration(inputs), new RunSources(Folder.Root), diagnostics);
        return new GeneratorRun([.. contents.SelectMany(content => content.Files)], diagnostics.ToSorted());
    }

    public void Dispose() => Folder.Dispose();

    private RunConfiguration Configuration(IReadOnlyList<string> inputs)
    {
        var settings = new CSharpSettings(
            "Acme.All",
            EmitKind.Models | EmitKind.Client | EmitKind.ClientDi | EmitKind.Server | EmitKind.ServerMinimal,
            null,
            new ProjectSettings("Acme.All", "All of it.", []));
        return new RunConfiguration(Folder.Root,
        [
            new OutputConfiguration(Folder.PathOf("out/code"), "out/code", [], [new CSharpPart(inputs, settings, null)], false, false, null),
            new OutputConfiguration(Folder.PathOf("out/docs"), "out/docs", inputs, [], true, true, "urn:x:"),
            new OutputConfiguration(Folder.PathOf("out/target"), "out/target", inputs, [], false, false, null) { TargetTemplates = "target" },
        ]);
    }
}
