using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Components are used.</summary>
internal sealed class UnusedComponent() : LintRule(1009, "unused-component", DiagnosticSeverity.Warning)
{
    /// <inheritdoc/>
    public override string Rationale => "What nothing uses is read, kept up to date and generated for nobody.";

    /// <inheritdoc/>
    public override string Fix => "Use it or take it out; keep what only texts speak of with an exception.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Document,
        """
        externalDocs:
          url: https://example.org/spec/
        tags:
          - name: Pets
            description: The pets.
        paths:
          /pets:
            get:
              operationId: listPets
              tags:
                - Pets
              summary: List the pets
              description: Reads all pets.
              externalDocs:
                url: https://example.org/spec/#pets
              responses:
                '200':
                  description: The pets.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Pet'
                default:
                  description: Any error.
        components:
          schemas:
            Pet:
              description: A pet.
              externalDocs:
                url: https://example.org/spec/#pet
              type: string
            Cage:
              description: Where no pet should live.
              externalDocs:
                url: https://example.org/spec/#cage
              type: string
        """,
        """
        externalDocs:
          url: https://example.org/spec/
        tags:
          - name: Pets
            description: The pets.
        paths:
          /pets:
            get:
              operationId: listPets
              tags:
                - Pets
              summary: List the pets
              description: Reads all pets.
              externalDocs:
                url: https://example.org/spec/#pets
              responses:
                '200':
                  description: The pets.
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Pet'
                default:
                  description: Any error.
        components:
          schemas:
            Pet:
              description: A pet.
              externalDocs:
                url: https://example.org/spec/#pet
              type: string
        """);

    /// <inheritdoc/>
    private static readonly string[] Sections = ["schemas", "parameters", "headers", "responses", "requestBodies"];

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        foreach (OpenApiDocument document in subject.Documents)
        {
            // An overlay extends what has its own readers, and a document without operations is there for its schemas.
            HashSet<string> named = NamesIn(subject, document);
            bool hasOperations = subject.Operations.Any(operation => operation.Document == document);
            foreach (string section in document.IsOverlaid || !hasOperations ? [] : Sections)
            {
                foreach (ObjectMember entry in LintSubject.ComponentsOf(document, section).Where(entry => !IsReached(subject, document, entry.Value)))
                {
                    if (section != "schemas" || !named.Contains(entry.Name))
                    {
                        yield return At(entry, $"Nothing that an operation reaches uses '{entry.Name}' of components.{section}.");
                    }
                }
            }
        }
    }

    private static bool IsReached(LintSubject subject, OpenApiDocument document, SourceNode entry) =>
        subject.Reached.Contains(entry.Id)
        || (SchemaNames.IsPlace(entry) && document.Resolver.Follow(entry) is { } target && subject.Reached.Contains(target.Id));

    /// <summary>Some places name a schema without a reference.</summary>
    private static HashSet<string> NamesIn(LintSubject subject, OpenApiDocument document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (LintOperation operation in subject.Operations.Where(operation => operation.Document == document))
        {
            names.UnionWith(operation.Node.Get("x-cds-discovery") is ArrayNode places ? places.Items.OfType<ObjectNode>().Select(place => place.GetString("schema")).OfType<string>() : []);
        }

        foreach (LintSchema schema in subject.Schemas)
        {
            if (schema.Node.Get("discriminator") is ObjectNode discriminator && discriminator.Get("mapping") is ObjectNode mapping)
            {
                names.UnionWith(mapping.Members.Select(member => member.Value).OfType<StringNode>().Select(value => value.Value.Split('/')[^1]));
            }
        }

        return names;
    }
}
