using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// The schema documents that may refer to each other, and the compiler of JSON Schema 2020-12. The metaschemas of 2020-12
/// are always in it; everything else must be added, because nothing is ever fetched. All members may be used from several
/// threads at once.
/// </summary>
public sealed class JsonSchemaSet
{
    private readonly Lock _gate = new();
    private readonly SchemaIndex _index = SchemaIndex.Create();
    private readonly PatternCache _patterns;

    // What was compiled stays right when documents are added: no URI can come to mean something else.
    private readonly Dictionary<SchemaPlace, SchemaNode> _compiled = [];
    private readonly Dictionary<SchemaResource, DynamicResource> _resources = new(ReferenceEqualityComparer.Instance);

    /// <summary>A set with the metaschemas only.</summary>
    public JsonSchemaSet(JsonSchemaSetOptions? options = null) =>
        _patterns = new PatternCache((options ?? new JsonSchemaSetOptions()).PatternTimeLimit);

    /// <summary>
    /// Adds a document. Its schemas are found by <paramref name="uri"/>, and by every <c>$id</c> in them. The document need
    /// not be a schema itself: a reference can lead to a schema in it with a JSON Pointer.
    /// </summary>
    /// <param name="uri">The document's absolute URI, without a fragment. An <c>$id</c> in it may be relative to it.</param>
    /// <param name="document">The document. It is copied.</param>
    /// <exception cref="ArgumentException">
    /// The URI isn't absolute, has a fragment, or is already that of another schema.
    /// </exception>
    public void Add(Uri uri, JsonElement document)
    {
        string address = Address(uri);
        if (SchemaUri.SplitFragment(address).Fragment.Length > 0)
        {
            throw new ArgumentException($"The URI of a document has no fragment: {address}", nameof(uri));
        }

        lock (_gate)
        {
            if (_index.Resource(address) is not null)
            {
                throw new ArgumentException($"There already is a schema with the URI {address}", nameof(uri));
            }

            _index.Add(new SchemaDocument(address, document.Clone()));
        }
    }

    /// <summary>Compiles a schema and all that it refers to.</summary>
    /// <param name="uri">
    /// The URI of a document that was added, or an <c>$id</c> in one; with an anchor or a JSON Pointer as fragment, a
    /// schema in it.
    /// </param>
    /// <exception cref="ArgumentException">The URI isn't absolute.</exception>
    /// <exception cref="SchemaCompilationException">
    /// There is no such schema, a reference can't be resolved, a keyword has a value that it can't have, or an identifier
    /// in any of the documents is wrong or there twice.
    /// </exception>
    public CompiledSchema Compile(Uri uri) => TryCompile(uri, out CompiledSchema? schema, out IReadOnlyList<SchemaProblem> problems)
        ? schema
        : throw new SchemaCompilationException(problems);

    /// <summary>Compiles a schema and all that it refers to, and tells what is wrong instead of throwing.</summary>
    /// <param name="uri">As for <see cref="Compile"/>.</param>
    /// <param name="schema">The compiled schema.</param>
    /// <param name="problems">All that is wrong; empty when there is a schema.</param>
    /// <exception cref="ArgumentException">The URI isn't absolute.</exception>
    public bool TryCompile(Uri uri, [NotNullWhen(true)] out CompiledSchema? schema, out IReadOnlyList<SchemaProblem> problems)
    {
        string address = Address(uri);
        lock (_gate)
        {
            var compiler = new SchemaCompiler(_index, _compiled, _resources, _patterns);
            SchemaNode? root = compiler.Compile(address);
            problems = [.. compiler.Problems.Distinct()];
            if (root is null || problems.Count > 0)
            {
                schema = null;
                return false;
            }

            foreach ((SchemaPlace place, SchemaNode node) in compiler.Compiled)
            {
                _compiled.Add(place, node);
            }

            foreach ((SchemaResource resource, DynamicResource dynamic) in compiler.Resources)
            {
                _resources.Add(resource, dynamic);
            }

            schema = new CompiledSchema(root);
            return true;
        }
    }

    private static string Address(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!uri.IsAbsoluteUri)
        {
            throw new ArgumentException($"The URI is not absolute: {uri}", nameof(uri));
        }

        (string address, string fragment) = SchemaUri.SplitFragment(uri.AbsoluteUri);
        return fragment.Length == 0 ? SchemaUri.Normalize(address) : $"{SchemaUri.Normalize(address)}#{fragment}";
    }
}
