using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The schemas that documents can be validated against, by their names.</summary>
internal sealed class SchemaBook
{
    private const string Schemas = "/components/schemas/";

    private readonly SortedDictionary<string, NamedSchema> _byName = new(StringComparer.Ordinal);

    /// <summary>The schemas, ordinally sorted by name.</summary>
    public IReadOnlyCollection<NamedSchema> All => _byName.Values;

    /// <summary>The schemas of documents. One that several of them have is taken from the first.</summary>
    public static SchemaBook Of(IReadOnlyList<OpenApiDocument> documents)
    {
        var book = new SchemaBook();
        var set = new JsonSchemaSet();
        for (int i = 0; i < documents.Count; i++)
        {
            using JsonDocument parsed = JsonDocument.Parse(documents[i].Bundle, new JsonDocumentOptions { MaxDepth = SourceParser.MaximumDepth * 2 });
            JsonElement bundle = parsed.RootElement.Clone();
            string uri = string.Create(CultureInfo.InvariantCulture, $"https://bundle.invalid/{i}");
            set.Add(new Uri(uri), bundle);
            if (bundle.TryGetProperty("components", out JsonElement components) && components.TryGetProperty("schemas", out JsonElement schemas))
            {
                foreach (JsonProperty schema in schemas.EnumerateObject().Where(schema => !book._byName.ContainsKey(schema.Name)))
                {
                    book.Add(set, uri, schema, bundle);
                }
            }
        }

        return book;
    }

    public bool TryGet(string name, [NotNullWhen(true)] out NamedSchema? schema) => _byName.TryGetValue(name, out schema);

    /// <summary>The names, those first that are most like one that isn't there.</summary>
    public IReadOnlyList<string> Nearest(string name) => [.. _byName.Keys.OrderBy(other => EditDistance.Of(name.ToUpperInvariant(), other.ToUpperInvariant())).ThenBy(other => other, StringComparer.Ordinal)];

    /// <summary>Which schema a keyword is in, and where in it; null for a place outside all schemas.</summary>
    /// <param name="location">The absolute URI of the keyword.</param>
    public static RuleHome? HomeOf(string location)
    {
        int start = location.IndexOf('#' + Schemas, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        string rest = Uri.UnescapeDataString(location[(start + 1 + Schemas.Length)..]);
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new RuleHome(rest, "") : new RuleHome(rest[..slash], rest[slash..]);
    }

    /// <summary>A schema without references that lead to it.</summary>
    public static JsonElement Follow(JsonElement schema, JsonElement bundle)
    {
        // A circle of references has no end, so there is a limit.
        for (int i = 0; i < 20 && Reference(schema) is { } name && bundle.GetProperty("components").GetProperty("schemas").TryGetProperty(name, out JsonElement target); i++)
        {
            schema = target;
        }

        return schema;
    }

    /// <summary>The name of the schema that a schema refers to; null when it refers to none.</summary>
    public static string? Reference(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out JsonElement reference) && reference.ValueKind == JsonValueKind.String
        && reference.GetString()!.StartsWith('#' + Schemas, StringComparison.Ordinal)
            ? reference.GetString()![(1 + Schemas.Length)..]
            : null;

    private void Add(JsonSchemaSet set, string uri, JsonProperty schema, JsonElement bundle)
    {
        if (!set.TryCompile(new Uri($"{uri}#{Schemas}{Uri.EscapeDataString(schema.Name)}"), out CompiledSchema? compiled, out _))
        {
            return;
        }

        var required = new SortedSet<string>(StringComparer.Ordinal);
        var declared = new SortedSet<string>(StringComparer.Ordinal);
        Collect(schema.Value, bundle, required, declared, 0);
        _byName.Add(schema.Name, new NamedSchema(schema.Name, compiled, schema.Value, bundle, required, declared));
    }

    private static void Collect(JsonElement schema, JsonElement bundle, SortedSet<string> required, SortedSet<string> declared, int depth)
    {
        schema = Follow(schema, bundle);
        if (schema.ValueKind != JsonValueKind.Object || depth > 20)
        {
            return;
        }

        if (schema.TryGetProperty("required", out JsonElement names) && names.ValueKind == JsonValueKind.Array)
        {
            required.UnionWith(names.EnumerateArray().Select(name => name.GetString()!));
        }

        if (schema.TryGetProperty("properties", out JsonElement members))
        {
            declared.UnionWith(members.EnumerateObject().Select(member => member.Name));
        }

        if (schema.TryGetProperty("allOf", out JsonElement parts))
        {
            foreach (JsonElement part in parts.EnumerateArray())
            {
                Collect(part, bundle, required, declared, depth + 1);
            }
        }
    }
}
