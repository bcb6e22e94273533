using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>Which vocabularies a schema resource uses: what its <c>$schema</c>, or that of the resource around it, declares.</summary>
internal sealed class Dialects(SchemaIndex index)
{
    public const string Standard = "https://json-schema.org/draft/2020-12/schema";

    private const string VocabularyBase = "https://json-schema.org/draft/2020-12/vocab/";

    private readonly Dictionary<SchemaResource, Vocabularies> _known = new(ReferenceEqualityComparer.Instance);

    public Vocabularies Of(SchemaResource resource, Func<SchemaPlace, JsonElement> element, List<SchemaProblem> problems)
    {
        if (_known.TryGetValue(resource, out Vocabularies known))
        {
            return known;
        }

        JsonElement root = element(resource.Root);
        Vocabularies vocabularies;
        if (root.ValueKind == JsonValueKind.Object && JsonPointer.TryStep(root, "$schema", out JsonElement schema))
        {
            string location = SchemaLocation.Append(SchemaLocation.Of(resource.Uri, ""), "$schema");
            vocabularies = Declared(schema, location, problems);
        }
        else
        {
            vocabularies = resource.Parent is null ? Vocabularies.Standard : Of(resource.Parent, element, problems);
        }

        _known[resource] = vocabularies;
        return vocabularies;
    }

    private Vocabularies Declared(JsonElement schema, string location, List<SchemaProblem> problems)
    {
        if (schema.ValueKind != JsonValueKind.String)
        {
            problems.Add(new SchemaProblem(location, "$schema must be a string"));
            return Vocabularies.Standard;
        }

        string uri = SchemaUri.Normalize(SchemaUri.SplitFragment(JsonText.Value(schema)).Uri);
        if (uri == Standard)
        {
            return Vocabularies.Standard;
        }

        if (index.Resource(uri) is not { } metaschema)
        {
            problems.Add(new SchemaProblem(location, uri.Contains("://json-schema.org/", StringComparison.Ordinal)
                ? $"{uri} is not supported; the only draft that is, is {Standard}"
                : $"the metaschema {uri} is not registered"));
            return Vocabularies.Standard;
        }

        JsonElement root = index.Schema(metaschema.Root)!.Element;
        if (root.ValueKind != JsonValueKind.Object
            || !JsonPointer.TryStep(root, "$vocabulary", out JsonElement declared)
            || declared.ValueKind != JsonValueKind.Object)
        {
            return Vocabularies.Standard;
        }

        Vocabularies vocabularies = Vocabularies.Core;
        foreach ((string vocabulary, JsonElement isRequired) in SchemaWalker.Members(declared))
        {
            Vocabularies? one = Find(vocabulary);
            vocabularies |= one ?? Vocabularies.Core;
            if (one is null && isRequired.ValueKind == JsonValueKind.True)
            {
                problems.Add(new SchemaProblem(location, $"the metaschema requires the vocabulary {vocabulary}, which is not supported"));
            }
        }

        return vocabularies;
    }

    private static Vocabularies? Find(string uri) => !uri.StartsWith(VocabularyBase, StringComparison.Ordinal)
        ? null
        : uri[VocabularyBase.Length..] switch
        {
            "core" or "meta-data" => Vocabularies.Core,
            "applicator" => Vocabularies.Applicator,
            "unevaluated" => Vocabularies.Unevaluated,
            "validation" => Vocabularies.Validation,
            "format-annotation" => Vocabularies.FormatAnnotation,
            "format-assertion" => Vocabularies.FormatAssertion,
            "content" => Vocabularies.Content,
            _ => null,
        };
}
