using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>A schema and what rules ask of its place.</summary>
/// <param name="node">The schema.</param>
/// <param name="kind">Its place.</param>
/// <param name="member">The entry of <c>properties</c>; null for anything else.</param>
/// <param name="owner">The schema around it that speaks of the same value; null when there is none.</param>
/// <param name="isNarrowing">Whether it only says more about a value that is described elsewhere, as in a condition.</param>
/// <param name="resolver">Finds what it refers to.</param>
internal sealed class LintSchema(ObjectNode node, LintSchemaKind kind, ObjectMember? member, LintSchema? owner, bool isNarrowing, ReferenceResolver resolver)
{
    /// <summary>The schema.</summary>
    public ObjectNode Node { get; } = node;

    /// <summary>Its place.</summary>
    public LintSchemaKind Kind { get; } = kind;

    /// <summary>The entry of <c>properties</c>; null for anything else.</summary>
    public ObjectMember? Member { get; } = member;

    /// <summary>The outermost schema that speaks of the same value; itself when there is none around it.</summary>
    public LintSchema Owner => owner ?? this;

    /// <summary>Whether it only says more about a value that is described elsewhere.</summary>
    public bool IsNarrowing { get; } = isNarrowing;

    /// <summary>Finds what it refers to.</summary>
    public ReferenceResolver Resolver { get; } = resolver;

    /// <summary>What it is used for, as far as the walk has come.</summary>
    public LintUse Use { get; set; }

    /// <summary>Whether it is nothing but a reference, with words beside it at most.</summary>
    public bool IsPlace => SchemaNames.IsPlace(Node);

    /// <summary>The name of a definition: that of its entry, or of its file.</summary>
    public string Name => Node.Path?.Segment ?? RelativeFile.StemOf(Node.File);

    /// <summary>The names under <c>type</c>, one or several.</summary>
    public IEnumerable<string> Types => Node.Get("type") switch
    {
        StringNode one => [one.Value],
        ArrayNode several => several.Items.OfType<StringNode>().Select(item => item.Value),
        _ => [],
    };

    /// <summary>The schemas of a list keyword such as <c>anyOf</c>.</summary>
    public IEnumerable<ObjectNode> Branches(string keyword) =>
        Node.Get(keyword) is ArrayNode array ? array.Items.OfType<ObjectNode>() : [];
}
