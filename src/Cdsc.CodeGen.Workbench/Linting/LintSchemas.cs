using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>The schemas of all files, compiled when somebody asks; a file is found by the URI that stands for it.</summary>
internal sealed class LintSchemas
{
    private const string Base = "https://lint.invalid/";

    private readonly JsonSchemaSet _set = new();
    private readonly Dictionary<TypeId, (CompiledSchema? Schema, string? Problem)> _compiled = [];

    /// <summary>Takes the files of the documents and of all schemas.</summary>
    public LintSchemas(LintSubject subject)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (OpenApiDocument document in subject.Documents.Where(document => files.Add(document.File)))
        {
            // What an overlay makes refers to nothing that is written; its bundle is whole.
            _set.Add(UriOf(document.File), document.IsOverlaid ? Parsed(document.Bundle) : ElementOf(WithoutIds(document.Root)));
        }

        foreach (LintSchema schema in subject.Schemas.Where(schema => files.Add(schema.Node.File)))
        {
            if (schema.Resolver.RootOf(schema.Node.File) is { } root)
            {
                _set.Add(UriOf(schema.Node.File), ElementOf(WithoutIds(root)));
            }
        }
    }

    /// <summary>A compiled schema; null, with the reason, when it is none.</summary>
    public CompiledSchema? Compile(ObjectNode node, out string? problem)
    {
        if (!_compiled.TryGetValue(node.Id, out (CompiledSchema? Schema, string? Problem) known))
        {
            string fragment = string.Join('/', node.Id.Pointer.Split('/').Select(Uri.EscapeDataString));
            _set.TryCompile(new Uri($"{UriOf(node.File).AbsoluteUri}#{fragment}"), out CompiledSchema? schema, out IReadOnlyList<SchemaProblem> problems);
            known = (schema, problems.Count == 0 ? null : problems[0].Message.TrimEnd('.'));
            _compiled.Add(node.Id, known);
        }

        problem = known.Problem;
        return known.Schema;
    }

    /// <summary>A value as the evaluator takes it.</summary>
    public static JsonElement ElementOf(SourceNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonText.WriterOptions))
        {
            JsonText.WriteData(writer, node);
        }

        return Parsed(stream.ToArray());
    }

    /// <summary>References lead from file to file here, whatever a schema says that its URI is.</summary>
    private static SourceNode WithoutIds(SourceNode node) => node switch
    {
        ObjectNode value => value.With(
        [
            .. value.Members.Where(member => member is not { Name: "$id", Value: StringNode }).Select(member => member with { Value = WithoutIds(member.Value) }),
        ]),
        ArrayNode array => array with { Items = [.. array.Items.Select(WithoutIds)] },
        _ => node,
    };

    private static JsonElement Parsed(byte[] json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonText.WriterOptions.MaxDepth });
        return document.RootElement.Clone();
    }

    private static Uri UriOf(string file) =>
        new(BuiltInFile.Is(file) ? file : Base + string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
}
