using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>All registered documents, and what is to be found in them under which URI.</summary>
internal sealed class SchemaIndex
{
    private static readonly Lazy<SchemaIndex> BuiltIn = new(ReadMetaschemas);

    private readonly SchemaIndex? _builtIn;
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaPlace, LocatedSchema> _schemas = [];
    private readonly List<SchemaProblem> _problems = [];

    private SchemaIndex(SchemaIndex? builtIn) => _builtIn = builtIn;

    /// <summary>What is wrong with identifiers in any of the documents.</summary>
    public IReadOnlyList<SchemaProblem> Problems => _problems;

    /// <summary>An index with the metaschemas of 2020-12 in it.</summary>
    public static SchemaIndex Create() => new(BuiltIn.Value);

    public SchemaResource? Resource(string uri) => _resources.GetValueOrDefault(uri) ?? _builtIn?.Resource(uri);

    public LocatedSchema? Schema(SchemaPlace place) => _schemas.GetValueOrDefault(place) ?? _builtIn?.Schema(place);

    public void Add(SchemaDocument document)
    {
        var walker = new SchemaWalker(document);
        walker.Walk();
        _problems.AddRange(walker.Problems);
        foreach (LocatedSchema schema in walker.Schemas)
        {
            _schemas.Add(schema.Place, schema);
        }

        _resources[document.Uri] = walker.Resources[0];
        foreach (SchemaResource resource in walker.Resources)
        {
            if (Resource(resource.Uri) is { } other && other != resource)
            {
                string place = SchemaLocation.Of(document.Uri, resource.Root.Pointer);
                string otherPlace = SchemaLocation.Of(other.Root.Document.Uri, other.Root.Pointer);
                _problems.Add(new SchemaProblem(place, $"the URI {resource.Uri} is already that of {otherPlace}"));
            }
            else
            {
                _resources[resource.Uri] = resource;
            }
        }
    }

    private static SchemaIndex ReadMetaschemas()
    {
        const string Base = "https://json-schema.org/draft/2020-12/";
        var index = new SchemaIndex(null);
        (string File, string Uri)[] metaschemas =
        [
            ("schema", "schema"),
            ("core", "meta/core"),
            ("applicator", "meta/applicator"),
            ("unevaluated", "meta/unevaluated"),
            ("validation", "meta/validation"),
            ("meta-data", "meta/meta-data"),
            ("format-annotation", "meta/format-annotation"),
            ("format-assertion", "meta/format-assertion"),
            ("content", "meta/content"),
        ];
        foreach ((string file, string uri) in metaschemas)
        {
            using Stream stream = EmbeddedFile.Open($"Metaschemas/{file}.json");
            using var document = JsonDocument.Parse(stream);
            index.Add(new SchemaDocument(Base + uri, document.RootElement.Clone()));
        }

        return index;
    }
}
