using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Finds the schemas of documents: those with a name, and those that stand in operations.</summary>
internal static class SchemaPlaces
{
    public static Dictionary<string, SchemaPlace> Of(DiffContext context, DiffSide side, Func<string, string> nameOf, Func<string, string> placeOf)
    {
        var places = new Dictionary<string, SchemaPlace>(StringComparer.Ordinal);
        foreach (OpenApiDocument document in side.Documents)
        {
            IEnumerable<SourceNode> listed = SchemaNames.ComponentsOf(document.Root).Select(entry => document.Resolver.Follow(entry.Value)).OfType<SourceNode>();
            foreach (SourceNode schema in listed.Concat(document.ExternalSchemas.Values))
            {
                string name = nameOf(document.Names.NameOf(schema.Id));
                places.TryAdd(name, new SchemaPlace(name, schema, document, side.SendersOf(schema.Id)));
            }

            foreach (SchemaPlace place in OfOperations(document, id => placeOf(context.PlaceOf(id))))
            {
                string name = placeOf(place.Name);
                places.TryAdd(name, place with { Name = name });
            }
        }

        return places;
    }

    private static IEnumerable<SchemaPlace> OfOperations(OpenApiDocument document, Func<string, string> placeOf)
    {
        foreach (ObjectMember path in MembersOf(document, document.Root.Get("paths")))
        {
            if (Follow(document, path.Value) is not { } item)
            {
                continue;
            }

            foreach (ObjectMember member in PathItems.OperationsOf(item))
            {
                if (Follow(document, member.Value) is { } operation)
                {
                    foreach (SchemaPlace place in OfOperation(document, placeOf(PathItems.IdOf(operation, member.Name, path.Name)), item, operation))
                    {
                        yield return place;
                    }
                }
            }
        }
    }

    private static IEnumerable<SchemaPlace> OfOperation(OpenApiDocument document, string id, ObjectNode item, ObjectNode operation)
    {
        foreach (SourceNode node in ItemsOf(operation.Get("parameters")).Concat(ItemsOf(item.Get("parameters"))))
        {
            if (Follow(document, node) is { } parameter && parameter.Get("schema") is { } schema)
            {
                string name = parameter.GetString("name") ?? "";
                bool isHeader = parameter.GetString("in") == "header";
                yield return new SchemaPlace($"{id}/{parameter.GetString("in")}/{(isHeader ? name.ToLowerInvariant() : name)}", schema, document, Parties.Client);
            }
        }

        foreach (SchemaPlace place in OfContent(document, $"{id}/body", Follow(document, operation.Get("requestBody")), Parties.Client))
        {
            yield return place;
        }

        foreach (ObjectMember member in MembersOf(document, operation.Get("responses")))
        {
            ObjectNode? response = Follow(document, member.Value);
            foreach (SchemaPlace place in OfContent(document, $"{id}/{member.Name}", response, Parties.Server))
            {
                yield return place;
            }

            foreach (ObjectMember header in MembersOf(document, response?.Get("headers")))
            {
                if (Follow(document, header.Value)?.Get("schema") is { } schema)
                {
                    yield return new SchemaPlace($"{id}/{member.Name}/header/{header.Name.ToLowerInvariant()}", schema, document, Parties.Server);
                }
            }
        }
    }

    private static IEnumerable<SchemaPlace> OfContent(OpenApiDocument document, string name, ObjectNode? body, Parties sender)
    {
        foreach (ObjectMember content in MembersOf(document, body?.Get("content")))
        {
            if (Follow(document, content.Value)?.Get("schema") is { } schema)
            {
                yield return new SchemaPlace($"{name}/{content.Name}", schema, document, sender);
            }
        }
    }

    private static ObjectNode? Follow(OpenApiDocument document, SourceNode? node) => node is null ? null : document.Resolver.Follow(node) as ObjectNode;

    private static IReadOnlyList<ObjectMember> MembersOf(OpenApiDocument document, SourceNode? node) => Follow(document, node)?.Members ?? [];

    private static IReadOnlyList<SourceNode> ItemsOf(SourceNode? node) => (node as ArrayNode)?.Items ?? [];
}
