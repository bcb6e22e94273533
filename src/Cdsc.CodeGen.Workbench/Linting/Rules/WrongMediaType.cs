using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Bodies have the media type that programs know them by.</summary>
internal sealed class WrongMediaType() : LintRule(1013, "wrong-media-type", DiagnosticSeverity.Error)
{
    /// <inheritdoc/>
    public override string Rationale => "Programs choose how to read a body by its media type.";

    /// <inheritdoc/>
    public override string Fix => "Use the registered type: application/json, application/problem+json for problem details.";

    /// <inheritdoc/>
    public override LintExample Example { get; } = new(
        LintExamplePlace.Operation,
        """
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
              text/json:
                schema:
                  $ref: '#/components/schemas/Pet'
          default:
            description: Any error.
        """,
        """
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
        """);

    /// <inheritdoc/>
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["text/json"] = "application/json",
        ["text/x-json"] = "application/json",
        ["application/x-json"] = "application/json",
        ["application/javascript"] = "application/json",
        ["application/x-yaml"] = "application/yaml",
        ["text/yaml"] = "application/yaml",
        ["text/x-yaml"] = "application/yaml",
        ["application/geojson"] = "application/geo+json",
        ["application/problem-json"] = "application/problem+json",
        ["application/json+problem"] = "application/problem+json",
        ["application/form-urlencoded"] = "application/x-www-form-urlencoded",
        ["multipart/formdata"] = "multipart/form-data",
        ["image/jpg"] = "image/jpeg",
    };

    /// <inheritdoc/>
    public override IEnumerable<LintProblem> Check(LintSubject subject)
    {
        foreach (LintMediaType body in subject.MediaTypes)
        {
            string name = body.Member.Name.Split(';')[0].Trim().ToLowerInvariant();
            if (Instead.TryGetValue(name, out string? right))
            {
                yield return At(body.Member, $"'{body.Member.Name}' is no registered media type; it should be '{right}'.");
            }
            else if (body.IsResponse && name == "application/json" && IsProblem(body.Schema))
            {
                yield return At(body.Member, "Problem details have the media type 'application/problem+json' (RFC 9457).");
            }
        }
    }

    /// <summary>The members by which problem details are known.</summary>
    private static bool IsProblem(ObjectNode? schema) =>
        schema?.Get("properties") is ObjectNode members && ((string[])["type", "title", "status", "detail"]).All(members.Has);
}
