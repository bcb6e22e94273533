using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// Finds every schema in a document, the schema resources among them, and their anchors. It keeps a list of what is still
/// to be visited instead of calling itself, so that depth can't exhaust the stack.
/// </summary>
internal sealed class SchemaWalker(SchemaDocument document)
{
    private readonly Stack<(JsonElement Element, string Pointer, SchemaResource? Resource)> _rest = new();

    private SchemaResource? _foreign;

    public List<LocatedSchema> Schemas { get; } = [];

    /// <summary>Each once, in the order of the document.</summary>
    public List<SchemaResource> Resources { get; } = [];

    public List<SchemaProblem> Problems { get; } = [];

    public void Walk() => Walk(document.Root, "", null);

    /// <summary>
    /// Walks a part of a document that only a reference shows to be a schema. The resource around it stays as it is.
    /// </summary>
    public void Walk(JsonElement element, string pointer, SchemaResource? resource)
    {
        _foreign = resource;
        _rest.Push((element, pointer, resource));
        while (_rest.TryPop(out (JsonElement Element, string Pointer, SchemaResource? Resource) next))
        {
            Visit(next.Element, next.Pointer, next.Resource);
        }
    }

    private void Visit(JsonElement element, string pointer, SchemaResource? resource)
    {
        var place = new SchemaPlace(document, pointer);
        if (element.ValueKind != JsonValueKind.Object)
        {
            resource ??= Open(document.Uri, place, null);
            Schemas.Add(new LocatedSchema(element, place, resource));
            return;
        }

        Dictionary<string, JsonElement> members = Members(element);
        resource = OwnResource(members, place, resource);
        var schema = new LocatedSchema(element, place, resource);
        Schemas.Add(schema);
        if (!ReferenceEquals(resource, _foreign))
        {
            AddAnchors(members, schema);
        }

        PushSubschemas(members, schema);
    }

    /// <summary>The members of a schema object; of several with one name, the last.</summary>
    public static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            members[JsonText.Name(property)] = property.Value;
        }

        return members;
    }

    private SchemaResource Open(string uri, SchemaPlace root, SchemaResource? parent)
    {
        var resource = new SchemaResource(uri, root, parent);
        Resources.Add(resource);
        return resource;
    }

    private SchemaResource OwnResource(Dictionary<string, JsonElement> members, SchemaPlace place, SchemaResource? around)
    {
        string baseUri = around?.Uri ?? document.Uri;
        if (!members.TryGetValue("$id", out JsonElement id))
        {
            return around ?? Open(baseUri, place, null);
        }

        string location = SchemaLocation.Of(baseUri, place.Pointer[(around?.Root.Pointer.Length ?? 0)..] + "/$id");
        if (id.ValueKind != JsonValueKind.String)
        {
            Problems.Add(new SchemaProblem(location, "$id must be a string"));
            return around ?? Open(baseUri, place, null);
        }

        (string uri, string fragment) = SchemaUri.SplitFragment(JsonText.Value(id));
        if (fragment.Length > 0)
        {
            Problems.Add(new SchemaProblem(location, "$id must not have a fragment; a name for a place in a schema is an $anchor"));
        }

        return Open(SchemaUri.Resolve(baseUri, uri), place, around);
    }

    private void AddAnchors(Dictionary<string, JsonElement> members, LocatedSchema schema)
    {
        foreach (string keyword in (ReadOnlySpan<string>)["$anchor", "$dynamicAnchor"])
        {
            if (!members.TryGetValue(keyword, out JsonElement value))
            {
                continue;
            }

            string location = SchemaLocation.Append(schema.Location, keyword);
            if (value.ValueKind != JsonValueKind.String || !IsAnchor(JsonText.Value(value)))
            {
                Problems.Add(new SchemaProblem(location, $"{keyword} must be a string that begins with a letter or '_', followed by letters, digits, '-', '_' and '.'"));
                continue;
            }

            string name = JsonText.Value(value);
            if (!schema.Resource.Anchors.TryAdd(name, schema.Place) && schema.Resource.Anchors[name] != schema.Place)
            {
                Problems.Add(new SchemaProblem(location, $"the anchor {ValueText.Quote(name)} is already in use in this schema"));
            }

            if (keyword == "$dynamicAnchor")
            {
                schema.Resource.DynamicAnchors.TryAdd(name, schema.Place);
            }
        }
    }

    private static bool IsAnchor(string name) => name.Length > 0
        && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private void PushSubschemas(Dictionary<string, JsonElement> members, LocatedSchema schema)
    {
        int before = _rest.Count;
        foreach ((string keyword, JsonElement value) in members)
        {
            string pointer = JsonPointer.Append(schema.Place.Pointer, keyword);
            if (SubschemaKeywords.Single.Contains(keyword))
            {
                Push(value, pointer, schema.Resource);
            }
            else if (SubschemaKeywords.Lists.Contains(keyword) && value.ValueKind == JsonValueKind.Array)
            {
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Push(item, JsonPointer.Append(pointer, index++), schema.Resource);
                }
            }
            else if (SubschemaKeywords.Maps.Contains(keyword) && value.ValueKind == JsonValueKind.Object)
            {
                foreach ((string name, JsonElement member) in Members(value))
                {
                    Push(member, JsonPointer.Append(pointer, name), schema.Resource);
                }
            }
        }

        // A stack hands them out backwards, but problems and anchors are wanted in the order of the document.
        var pushed = new (JsonElement, string, SchemaResource?)[_rest.Count - before];
        for (int i = 0; i < pushed.Length; i++)
        {
            pushed[i] = _rest.Pop();
        }

        foreach ((JsonElement, string, SchemaResource?) item in pushed)
        {
            _rest.Push(item);
        }
    }

    private void Push(JsonElement element, string pointer, SchemaResource resource)
    {
        if (element.ValueKind is JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False)
        {
            _rest.Push((element, pointer, resource));
        }
    }
}
