using System.Text.Json.Nodes;
using Cdsc.CodeGen.Workbench;
using Cdsc.CodeGen.Workbench.Validation;

namespace Cdsc.CodeGen.WorkbenchTests.Validation;

/// <summary>A case of <c>tests/data/rules/document-cases.json</c>.</summary>
internal sealed record DocumentCase(int Number, string Check, string? With, JsonArray Documents, JsonArray Violation)
{
    public static IReadOnlyList<DocumentCase> All { get; } =
    [
        .. JsonNode.Parse(Repository.Text("tests/data/rules/document-cases.json"))!.AsArray().Select((one, i) => new DocumentCase(
            i, Text(one, "check")!, Text(one, "with"), one!["documents"]!.AsArray(), one["violation"]!.AsArray())),
    ];

    /// <summary>The errors in the documents, as they are or with the violation.</summary>
    public Finding[] Errors(bool isViolated)
    {
        JsonNode?[] values = [.. Documents.Select(ValueOf)];
        foreach (JsonNode? change in isViolated ? Violation : [])
        {
            int index = change!["document"]!.GetValue<int>();
            values[index] = JsonPatch.Apply(values[index], change["patch"]!.AsArray().Select(operation => operation!.AsObject()));
        }

        TypedDocument[] documents = [.. values.Select((value, i) => new TypedDocument(Read(i, value), Text(Documents[i], "as")!))];
        return [.. Schemas.Validator.Validate(documents).Where(finding => finding.IsError)];
    }

    private static JsonNode? ValueOf(JsonNode? document)
    {
        JsonNode? value = Text(document, "file") is { } file ? JsonNode.Parse(Repository.Text("openapi/" + file)) : document!["instance"];
        return JsonPatch.Apply(value, document!["patch"] is JsonArray patch ? patch.Select(operation => operation!.AsObject()) : []);
    }

    private static string? Text(JsonNode? node, string name) => node![name]?.GetValue<string>();

    private InstanceDocument Read(int index, JsonNode? value)
    {
        var diagnostics = new DiagnosticBag();
        return InstanceReader.Read($"document-{index}.json", Text(Documents[index], "url"), value!.ToJsonString(), diagnostics)
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics.ToSorted()));
    }
}
