namespace Cdsc.CodeGen.Tests.BadInput;

/// <summary>A folder with a document and a configuration in which all is well, to be broken by a test.</summary>
internal sealed class Workspace : IDisposable
{
    public const string Document = """
        openapi: 3.1.1
        info: {title: Pets, version: '1'}
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                '200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
        components:
          schemas:
            Pet: {type: object, properties: {name: {type: string}}}
            Kind: {$ref: schemas/kind.yaml}

        """;

    public const string Configuration = """
        {
          "inputs": ["pets.yaml"],
          "outputs": [
            { "directory": "out/code", "emit": ["models", "client"], "namespace": "Acme.Pets" },
            { "directory": "out/docs", "emit": ["openapi", "json-schema"], "idBase": "urn:acme:" }
          ]
        }

        """;

    public Workspace()
    {
        Folder.Write("pets.yaml", Document);
        Folder.Write("schemas/kind.yaml", "type: string\nenum: [cat, dog]\n");
        Folder.Write("cdsc.json", Configuration);
    }

    public TempFolder Folder { get; } = new();

    public CommandResult Generate(params string[] arguments) => Shared.Cdsc.Run(Folder.Root, ["generate", .. arguments]);

    public CommandResult Check(params string[] arguments) => Shared.Cdsc.Run(Folder.Root, ["check", .. arguments]);

    /// <summary>Generates, and expects it to work.</summary>
    public Workspace Generated()
    {
        Generate().AssertSuccess();
        return this;
    }

    public void Dispose() => Folder.Dispose();
}
