namespace Cdsc.CodeGen.Tests.BadInput;

/// <summary>Broken documents through the command: what is printed, the exit code, and that nothing is touched.</summary>
public sealed class BadDocumentTests
{
    /// <summary>The file to write, its text, and how the lines start that are printed.</summary>
    public static TheoryData<string, string, string[]> Cases => new()
    {
        { "pets.yaml", "openapi: 3.1.1\ninfo: [\n", ["pets.yaml(3,1): error CDSC0003: This is not valid YAML: "] },
        { "pets.yaml", "", ["pets.yaml: error CDSC0003: This is not valid YAML: the file is empty."] },
        { "pets.yaml", "openapi: 3.1.1\nopenapi: 3.1.1\ninfo: {title: A, version: '1'}\ninfo: {}\npaths: {}\n", ["pets.yaml(2,1): error CDSC0005: The member 'openapi' stands twice", "pets.yaml(4,1): error CDSC0005: The member 'info' stands twice"] },
        { "schemas/kind.yaml", "type: !!str string\n", ["schemas/kind.yaml(1,7): error CDSC0003: This is not valid YAML: the tag "] },
        { "pets.yaml", "- a\n", ["pets.yaml(1,1): error CDSC0020: This is not an OpenAPI document of a version that can be read (2.0, 3.0, 3.1 or 3.2): the file holds no object."] },
        { "pets.yaml", "swagger: '1.2'\ninfo: {title: x, version: '1'}\npaths: {}\n", ["pets.yaml(1,10): error CDSC0020: This is not an OpenAPI document of a version that can be read (2.0, 3.0, 3.1 or 3.2): it is of version 1.2."] },
        { "pets.yaml", "openapi: 4.0.0\ninfo: {title: x, version: '1'}\npaths: {}\n", ["pets.yaml(1,10): error CDSC0020: This is not an OpenAPI document of a version that can be read (2.0, 3.0, 3.1 or 3.2): it is of version 4.0.0."] },
        { "pets.yaml", "openapi: 3.3.0\ninfo: {title: x, version: '1'}\npaths: {}\n", ["pets.yaml(1,10): error CDSC0020: This is not an OpenAPI document of a version that can be read (2.0, 3.0, 3.1 or 3.2): it is of version 3.3.0."] },
        { "pets.yaml", "openapi: true\ninfo: {title: x, version: '1'}\npaths: {}\n", ["pets.yaml(1,10): error CDSC0020: This is not an OpenAPI document of a version that can be read (2.0, 3.0, 3.1 or 3.2): the version must be a string, for example 3.1.1."] },
        { "pets.yaml", "info: {title: x, version: '1'}\n", ["pets.yaml(1,1): error CDSC0020: This is not an OpenAPI document of a version that can be read (2.0, 3.0, 3.1 or 3.2): it has neither a member 'openapi' nor 'swagger'."] },
        { "pets.yaml", Yaml.WithSchemas("A: {$ref: missing.yaml}"), ["pets.yaml(8,15): error CDSC0002: The referenced file 'missing.yaml' can't be read: it does not exist."] },
        { "pets.yaml", Yaml.WithSchemas("A: {$ref: schemas}"), ["pets.yaml(8,15): error CDSC0002: The referenced file 'schemas' can't be read: it is a folder."] },
        { "pets.yaml", Yaml.WithSchemas("A: {$ref: '#/components/schemas/B'}"), ["pets.yaml(8,15): error CDSC0010: The reference '#/components/schemas/B' leads nowhere: there is no 'B' in 'pets.yaml'."] },
        { "pets.yaml", Yaml.WithSchemas("A: {$ref: '../secret.yaml'}"), ["pets.yaml(8,15): error CDSC0011: The reference '../secret.yaml' is not followed: it leads out of the root of the inputs."] },
        { "pets.yaml", Yaml.WithSchemas("A: {$ref: 'https://example.com/x.yaml'}"), ["pets.yaml(8,15): error CDSC0011: The reference 'https://example.com/x.yaml' is not followed: "] },
        { "pets.yaml", Yaml.WithSchemas("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}"), ["pets.yaml(8,15): error CDSC0012: The reference '#/components/schemas/B' leads back to itself", "pets.yaml(9,15): error CDSC0012: The reference '#/components/schemas/A' leads back to itself"] },
        { "pets.yaml", Workspace.Document + "    Pet: {type: string}\n", ["pets.yaml(13,5): error CDSC0005: The member 'Pet' stands twice"] },
        { "pets.yaml", Yaml.WithSchemas("kind: {type: object, properties: {k: {$ref: schemas/kind.yaml}, x: {$ref: other/kind.yaml}}}"), ["pets.yaml(8,79): error CDSC0002: ", "schemas/kind.yaml(1,1): error CDSC0024: The schema name 'kind' is taken already, by pets.yaml(8,11)"] },
        {
            "pets.yaml",
            Yaml.WithPaths("/a:\n  put: {operationId: op, responses: 7}", "A: {type: 7}\nB: {type: array, items: {$ref: '#/components/schemas/B'}}"),
            ["pets.yaml(7,39): error CDSC0025: ", "pets.yaml(10,15): error CDSC0025: ", "pets.yaml(11,8): warning CDSC0032: "]
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_said_where_it_stands_and_nothing_is_written(string file, string text, string[] expected)
    {
        using Workspace workspace = new Workspace().Generated();
        workspace.Folder.Write(file, text);
        FolderState before = workspace.Folder.State();
        CommandResult result = workspace.Generate();
        result.AssertDiagnostics(expected);
        Assert.Equal("", result.Output);
        before.AssertSame(workspace.Folder.State());

        CommandResult check = workspace.Check();
        check.AssertDiagnostics(expected);
        before.AssertSame(workspace.Folder.State());
    }

    [Theory]
    [InlineData("{\"openapi\": \"3.1.1\",}", "pets.json(1,21): error CDSC0004: This is not valid JSON: ")]
    [InlineData("{\n  // comment\n}", "pets.json(2,3): error CDSC0004: This is not valid JSON: ")]
    [InlineData("{\"a\": \"\\ud800\"}", "pets.json(1,7): error CDSC0004: This is not valid JSON: ")]
    [InlineData("{\"a\": 1, \"a\": 2}", "pets.json(1,10): error CDSC0005: ")]
    public void Broken_json_is_said_where_it_is_broken(string text, string expected)
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("pets.json", text);
        FolderState before = workspace.Folder.State();
        CommandResult result = workspace.Generate("pets.json", "--output", "out", "--namespace", "Acme");
        Assert.Contains(result.ErrorLines, line => line.StartsWith(expected, StringComparison.Ordinal));
        result.AssertNoTrace();
        Assert.Equal(1, result.ExitCode);
        before.AssertSame(workspace.Folder.State());
    }

    [Theory]
    [InlineData("missing.yaml", "missing.yaml: error CDSC0001: The input can't be read: it does not exist. Check the path on the command line or in cdsc.json.")]
    [InlineData("schemas", "schemas: error CDSC0001: The input can't be read: it is a folder. Check the path on the command line or in cdsc.json.")]
    [InlineData("pets.yaml/x.yaml", "pets.yaml/x.yaml: error CDSC0001: The input can't be read: it does not exist. Check the path on the command line or in cdsc.json.")]
    public void An_input_that_is_no_file_is_an_error(string input, string expected)
    {
        using var workspace = new Workspace();
        FolderState before = workspace.Folder.State();
        workspace.Generate(input, "--output", "out", "--namespace", "Acme").AssertDiagnostics(expected);
        before.AssertSame(workspace.Folder.State());
    }

    [Fact]
    public void An_input_that_is_no_text_is_an_error()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("pets.yaml", [0xFF, 0xFE, 0x61, 0x00]);
        workspace.Generate().AssertDiagnostics("pets.yaml: error CDSC0001: The input can't be read: it is not UTF-8 text.");
    }

    [Fact]
    public void Mistakes_of_several_inputs_are_reported_together()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("broken.yaml", "a: [\n");
        workspace.Folder.Write("old.yaml", "swagger: '1.2'\n");
        workspace.Generate("missing.yaml", "broken.yaml", "old.yaml", "--output", "out", "--namespace", "Acme").AssertDiagnostics(
            "broken.yaml(2,1): error CDSC0003: ", "missing.yaml: error CDSC0001: ", "old.yaml(1,10): error CDSC0020: ");
    }

    [Fact]
    public void Paths_are_printed_as_they_are_from_the_folder_of_the_user()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("pets.yaml", Yaml.WithSchemas("A: {type: strnig}"));
        CommandResult result = Shared.Cdsc.Run(workspace.Folder.PathOf("schemas"), "generate");
        result.AssertDiagnostics("../pets.yaml(8,15): error CDSC0025: ".Replace('/', Path.DirectorySeparatorChar));
    }

    [Fact]
    public void A_hostile_name_in_a_message_is_printable_and_on_one_line()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("pets.yaml", Yaml.WithSchemas("A: {$ref: \"#/\\n   at Evil.Main()\\e[31m\\u202e\"}"));
        CommandResult result = workspace.Generate();
        Assert.Single(result.ErrorLines);
        Assert.All(result.ErrorLines[0], c => Assert.False(char.IsControl(c) || c == '\u202e'));
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void A_reference_through_a_link_out_of_the_folder_is_an_error_and_an_input_that_the_user_names_is_none()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights on Windows that a test may lack.");
        using var workspace = new Workspace();
        using var elsewhere = new TempFolder();
        elsewhere.Write("secret.yaml", "type: string\n");
        elsewhere.Write("pets.yaml", Yaml.WithSchemas("A: {$ref: schemas/secret.yaml}"));
        File.CreateSymbolicLink(workspace.Folder.PathOf("schemas/secret.yaml"), elsewhere.PathOf("secret.yaml"));
        File.Delete(workspace.Folder.PathOf("pets.yaml"));
        File.CreateSymbolicLink(workspace.Folder.PathOf("pets.yaml"), elsewhere.PathOf("pets.yaml"));
        workspace.Generate().AssertDiagnostics(
            "pets.yaml(8,15): error CDSC0002: The referenced file 'schemas/secret.yaml' can't be read: it is a link that leads out of the root of the inputs.");
    }

    [Theory]
    [InlineData("a%00b.yaml")]
    [InlineData("a%00b.yaml#/x")]
    public void A_reference_with_a_null_character_is_an_error(string reference)
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("pets.yaml", Yaml.WithSchemas($"A: {{$ref: '{reference}'}}"));
        workspace.Generate().AssertDiagnostics("pets.yaml(8,15): error CDSC00");
    }

    [Theory]
    [InlineData("\"./pets.yaml\"")]
    [InlineData("\"schemas/../pets.yaml\"")]
    [InlineData("\".//pets.yaml\"")]
    [InlineData("\"pets.yaml\", \"./pets.yaml\"")]
    public void An_input_is_the_same_file_however_its_path_is_written(string inputs)
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("pets.yaml", Workspace.Document + "    Owner: {$ref: schemas/owner.yaml}\n");
        workspace.Folder.Write("schemas/owner.yaml", "type: object\nproperties:\n  pet: {$ref: '../pets.yaml#/components/schemas/Pet'}\n");
        workspace.Generated();
        FolderState expected = workspace.Folder.State("out");
        Directory.Delete(workspace.Folder.PathOf("out"), recursive: true);
        workspace.Folder.Write("cdsc.json", Workspace.Configuration.Replace("\"pets.yaml\"", inputs, StringComparison.Ordinal));
        workspace.Generate().AssertSuccess();
        expected.AssertSame(workspace.Folder.State("out"));
    }

    [Fact]
    public void Two_inputs_share_a_schema_however_their_paths_are_written()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("more.yaml", Yaml.WithSchemas("Owner: {type: object, properties: {pet: {$ref: 'pets.yaml#/components/schemas/Pet'}}}"));
        workspace.Folder.Write("cdsc.json", Workspace.Configuration.Replace("\"pets.yaml\"", "\"./pets.yaml\", \"more.yaml\"", StringComparison.Ordinal));
        workspace.Generated();
        Assert.Equal(["Kind.cs", "Owner.cs", "Pet.cs"], Directory.EnumerateFiles(workspace.Folder.PathOf("out/code/Models")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
