using System.Text.RegularExpressions;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>No text is a note to its author.</summary>
internal sealed partial class UnfinishedText() : LintRule(1016, "unfinished-text", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "A note to oneself in a description is published with it, in code and in documentation.";

    /// <inheritdoc/>
    public override string Fix => "Write the text, or keep the note in a comment or $comment.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Schema,
        """
        description: A pet. TODO say which kinds there are.
        externalDocs:
          url: https://example.org/spec/#pet
        type: string
        """,
        """
        description: A cat or a dog.
        externalDocs:
          url: https://example.org/spec/#pet
        type: string
        """);

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        IEnumerable<ObjectNode> described =
        [
            .. subject.Schemas.Select(schema => schema.Node),
            .. subject.Operations.Select(operation => operation.Node),
            .. subject.Parameters,
            .. subject.RequestBodies,
            .. subject.Headers.Select(header => header.Value).OfType<ObjectNode>(),
            .. subject.Documents.SelectMany(LintSubject.TagsOf),
            .. subject.Documents.Select(document => document.Root.Get("info")).OfType<ObjectNode>(),
        ];
        return
            from node in described
            from text in ((string[])["title", "summary", "description"]).Select(node.Get).OfType<StringNode>()
            let note = Note().Match(text.Value)
            where note.Success
            select At(text, $"'{note.Value}' tells that this text is unfinished.");
    }

    [GeneratedRegex(@"\b(TODO|FIXME|TBD|XXX)\b|\b[Ll]orem ipsum\b", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
