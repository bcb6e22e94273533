using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>What rules look at: everything that the documents hold and reach, each thing once, in the order of the documents.</summary>
internal sealed class LintSubject
{
    /// <summary>The documents.</summary>
    public required IReadOnlyList<OpenApiDocument> Documents { get; init; }

    /// <summary>The operations, those of webhooks too.</summary>
    public List<LintOperation> Operations { get; } = [];

    /// <summary>The parameters, with references followed.</summary>
    public List<ObjectNode> Parameters { get; } = [];

    /// <summary>The headers of responses, with references followed.</summary>
    public List<ObjectMember> Headers { get; } = [];

    /// <summary>The request bodies, with references followed.</summary>
    public List<ObjectNode> RequestBodies { get; } = [];

    /// <summary>The bodies of requests and responses.</summary>
    public List<LintMediaType> MediaTypes { get; } = [];

    /// <summary>The values that the documents show.</summary>
    public List<LintSample> Samples { get; } = [];

    /// <summary>The schemas, those inside others too.</summary>
    public List<LintSchema> Schemas { get; } = [];

    /// <summary>Objects of OpenAPI that refer to others; schemas that do aren't among them.</summary>
    public List<ObjectNode> References { get; } = [];

    /// <summary>What the operations reach.</summary>
    public HashSet<Model.TypeId> Reached { get; } = [];

    /// <summary>The strings that tell a name or are one: for members, parameters alike.</summary>
    public IEnumerable<(string Name, LintSchema Schema)> NamedValues =>
        Schemas.Where(schema => schema is { Member: not null, IsNarrowing: false }).Select(schema => (schema.Member!.Value.Name, schema))
            .Concat(
                from parameter in Parameters
                let name = parameter.GetString("name")
                let node = parameter.Get("schema")
                where name is not null && node is not null && parameter.GetString("in") != "header"
                join schema in Schemas on node.Id equals schema.Node.Id
                select (name, schema));

    /// <summary>The tags that a document declares.</summary>
    public static IEnumerable<ObjectNode> TagsOf(OpenApiDocument document) =>
        document.Root.Get("tags") is ArrayNode tags ? tags.Items.OfType<ObjectNode>() : [];

    /// <summary>The entries of a section of <c>components</c>.</summary>
    public static IReadOnlyList<ObjectMember> ComponentsOf(OpenApiDocument document, string section) =>
        document.Root.Get("components") is ObjectNode components && components.Get(section) is ObjectNode entries ? entries.Members : [];
}
