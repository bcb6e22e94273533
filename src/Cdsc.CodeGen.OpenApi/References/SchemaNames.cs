using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Names schemas: by the key under <c>components.schemas</c> of the first document that lists them, else by their
/// file, with the last segment of the pointer for a part of a file.
/// </summary>
internal sealed class SchemaNames
{
    private readonly Dictionary<TypeId, string> _names = [];
    private readonly HashSet<TypeId> _listed;

    /// <summary>Collects the names that documents give.</summary>
    public SchemaNames(IEnumerable<ObjectNode> documents, ReferenceResolver resolver)
    {
        IReadOnlyList<ObjectNode> roots = [.. documents];
        Add(roots, areParts: false, resolver);
        _listed = [.. _names.Keys];
        Add(roots, areParts: true, resolver);
    }

    /// <summary>Whether an entry is nothing but a reference, with words beside it at most.</summary>
    public static bool IsPlace(SourceNode entry) =>
        ReferenceResolver.ReferenceOf(entry) is not null
        && ((ObjectNode)entry).Members.All(member =>
            member.Name is "$ref" or "title" or "description" or "externalDocs" or "deprecated" or "examples" or "example" or "$comment"
            || member.Name.StartsWith("x-", StringComparison.Ordinal));

    /// <summary>The entries of <c>components.schemas</c> that are types.</summary>
    public static IEnumerable<ObjectMember> TypesOf(ObjectNode document) => ComponentsOf(document).Where(entry => !entry.IsPart);

    /// <summary>The entries of <c>components.schemas</c>.</summary>
    public static IReadOnlyList<ObjectMember> ComponentsOf(ObjectNode document) =>
        document.TryGet("components", out ObjectNode? components) && components.TryGet("schemas", out ObjectNode? schemas)
            ? schemas.Members
            : [];

    /// <summary>Whether a document lists the schema under <c>components.schemas</c>.</summary>
    public bool IsListed(TypeId id) => _listed.Contains(id);

    /// <summary>Whether documents name the schema: under <c>components.schemas</c>, or by a file of its own.</summary>
    public bool IsGiven(TypeId id) => id.Pointer.Length == 0 || _names.ContainsKey(id);

    /// <summary>The name of a schema.</summary>
    public string NameOf(TypeId id)
    {
        if (_names.TryGetValue(id, out string? name))
        {
            return name;
        }

        string stem = RelativeFile.StemOf(id.File);
        return JsonPointer.Split(id.Pointer) switch
        {
            [] => stem,
            ["components" or "definitions" or "paths" or "webhooks", ..] and var segments => string.Join('_', segments.Where(TellsSomething)),
            [.., var last] => stem + "_" + last,
        };
    }

    /// <summary>Whether a segment of a pointer into a document names a thing, and not only its place.</summary>
    private static bool TellsSomething(string segment) => segment is not ("components" or "schemas" or "definitions" or "paths" or "webhooks"
        or "properties" or "responses" or "requestBodies" or "requestBody" or "parameters" or "headers" or "content" or "schema" or "allOf" or "anyOf" or "oneOf");

    private void Add(IReadOnlyList<ObjectNode> documents, bool areParts, ReferenceResolver resolver)
    {
        // An entry that is a schema, or stands for one in an overlaid document, names it before an alias can.
        foreach (ObjectNode document in documents)
        {
            foreach (ObjectMember entry in ComponentsOf(document))
            {
                StringNode? reference = ReferenceResolver.ReferenceOf(entry.Value);
                if (entry.IsPart == areParts && (reference is null or { Target: not null }))
                {
                    _names.TryAdd(reference?.Target!.Id ?? entry.Value.Id, entry.Name);
                }
            }
        }

        foreach (ObjectNode document in documents)
        {
            foreach (ObjectMember entry in ComponentsOf(document))
            {
                if (entry.IsPart == areParts && ReferenceResolver.ReferenceOf(entry.Value) is { Target: null } && IsPlace(entry.Value)
                    && resolver.Follow(entry.Value) is { } target)
                {
                    _names.TryAdd(target.Id, entry.Name);
                }
            }
        }
    }
}
