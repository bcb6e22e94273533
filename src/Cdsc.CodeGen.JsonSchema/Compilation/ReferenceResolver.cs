using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// Finds the schema that a reference means, among the registered documents and nowhere else. A JSON Pointer may also lead
/// to where no schema is expected, such as an own keyword or the components of an OpenAPI document; that place is then
/// taken for a schema as long as this compilation lasts, and an <c>$id</c> in it can't be referred to from elsewhere.
/// </summary>
internal sealed class ReferenceResolver(SchemaIndex index)
{
    private readonly Dictionary<SchemaPlace, LocatedSchema> _unexpected = [];

    public LocatedSchema? Schema(SchemaPlace place) => index.Schema(place) ?? _unexpected.GetValueOrDefault(place);

    /// <param name="from">The schema with the reference, which may belong to an unexpected place itself.</param>
    /// <param name="reference">A URI reference.</param>
    /// <param name="target">What it means.</param>
    /// <param name="fragment">The fragment of the reference, unescaped.</param>
    /// <param name="problem">Why it means nothing.</param>
    public bool TryResolve(
        SchemaResource? from,
        string reference,
        [NotNullWhen(true)] out LocatedSchema? target,
        out string fragment,
        [NotNullWhen(false)] out string? problem)
    {
        (string address, string escaped) = SchemaUri.SplitFragment(reference);
        string uri = SchemaUri.Resolve(from?.Uri ?? "", address);
        fragment = SchemaLocation.UnescapeFragment(escaped);
        target = null;
        SchemaResource? resource = uri == from?.Uri ? from : index.Resource(uri);
        if (resource is null)
        {
            problem = $"{uri} is neither a registered document nor the $id of a schema in one (nothing is ever fetched)";
            return false;
        }

        LocatedSchema root = Schema(resource.Root)!;
        if (fragment.Length == 0)
        {
            target = root;
        }
        else if (fragment[0] == '/')
        {
            target = Follow(root, fragment);
        }
        else if (resource.Anchors.TryGetValue(fragment, out SchemaPlace anchored))
        {
            target = Schema(anchored);
        }

        problem = target is null ? $"there is no schema at #{ValueText.Plain(fragment)} in {uri}" : null;
        return target is not null;
    }

    private LocatedSchema? Follow(LocatedSchema root, string pointer)
    {
        if (JsonPointer.Tokens(pointer) is not { } tokens)
        {
            return null;
        }

        // Most pointers lead to where a schema is expected.
        if (Schema(root.Place with { Pointer = root.Place.Pointer + pointer }) is { } expected)
        {
            return expected;
        }

        LocatedSchema around = root;
        SchemaPlace place = root.Place;
        JsonElement element = root.Element;
        foreach (string token in tokens)
        {
            if (!JsonPointer.TryStep(element, token, out element))
            {
                return null;
            }

            place = place with { Pointer = JsonPointer.Append(place.Pointer, token) };
            around = Schema(place) ?? around;
        }

        if (around.Place == place)
        {
            return around;
        }

        if (element.ValueKind is not (JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False))
        {
            return null;
        }

        var walker = new SchemaWalker(place.Document);
        walker.Walk(element, place.Pointer, around.Resource);
        foreach (LocatedSchema schema in walker.Schemas)
        {
            _unexpected.TryAdd(schema.Place, schema);
        }

        return Schema(place);
    }
}
