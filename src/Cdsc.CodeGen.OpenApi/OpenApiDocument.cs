using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>An OpenAPI document as it was read, for the stages that derive other documents from it.</summary>
public sealed class OpenApiDocument
{
    private readonly Lazy<byte[]> _bundle;

    internal OpenApiDocument(ObjectNode root, SchemaNames names, ReferenceResolver resolver, DiagnosticBag diagnostics)
    {
        Root = root;
        Name = FileNames.Of(IsOverlaid ? RelativeFile.OverlayNameOf(root.File) : RelativeFile.DocumentNameOf(root.File));
        Names = names;
        Resolver = resolver;
        IsRearranged = resolver.IsRearranged((root.Origin ?? root).File);
        ExternalSchemas = ReferenceWalk.ExternalSchemasOf(root, resolver, diagnostics);
        CheckNames(diagnostics);
        _bundle = new Lazy<byte[]>(() => BundleWriter.Write(this));
    }

    /// <summary>The name of the document among others: its file's stem, without <c>.overlay</c>, or its folder's name for <c>openapi.yaml</c>.</summary>
    public string Name { get; }

    /// <summary>The file, relative to the root of the inputs.</summary>
    public string File => Root.File;

    /// <summary>The self-contained form, as UTF-8: it is a document of its own, and others are made of it.</summary>
    internal byte[] Bundle => _bundle.Value;

    internal ObjectNode Root { get; }

    /// <summary>Whether an overlay made it: all of it was copied from other documents then.</summary>
    internal bool IsOverlaid => Root.Origin is not null;

    /// <summary>Whether it is one of 2.0 that was brought to 3.1: what it has in other files was not.</summary>
    internal bool IsRearranged { get; }

    internal SchemaNames Names { get; }

    internal ReferenceResolver Resolver { get; }

    /// <summary>The schemas of other files that the document reaches.</summary>
    internal IReadOnlyDictionary<TypeId, SourceNode> ExternalSchemas { get; }

    /// <summary>A self-contained document has one place for each name.</summary>
    private void CheckNames(DiagnosticBag diagnostics)
    {
        var places = new Dictionary<string, SourceNode>(StringComparer.Ordinal);
        foreach (ObjectMember entry in SchemaNames.ComponentsOf(Root))
        {
            places.TryAdd(entry.Name, SchemaNames.IsPlace(entry.Value) ? Resolver.Follow(entry.Value) ?? entry.Value : entry.Value);
        }

        foreach ((TypeId id, SourceNode schema) in ExternalSchemas)
        {
            // An alias to another reference has no place of its own.
            SourceNode target = Resolver.Follow(schema) ?? schema;
            if (target.Id == id && !places.TryAdd(Names.NameOf(id), schema) && places[Names.NameOf(id)].Id != id)
            {
                diagnostics.Add(DiagnosticDescriptors.DuplicateTypeName.At(
                    schema.Location, Names.NameOf(id), places[Names.NameOf(id)].Location.ToString()));
            }
        }
    }
}
