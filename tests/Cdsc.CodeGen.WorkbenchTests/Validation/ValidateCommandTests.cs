using System.Text.Json;
using Cdsc.CodeGen.Cli;

namespace Cdsc.CodeGen.WorkbenchTests.Validation;

/// <summary>The command, as its users see it.</summary>
public sealed class ValidateCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_valid_document_is_named_and_nothing_else()
    {
        Copy("cds-wg1-01/examples/server-metadata.json", "docs/metadata.json");
        Assert.Equal((0, "docs/metadata.json: ServerMetadata (told by its content)\n", ""), Run("validate", "docs/metadata.json"));
        Assert.Equal((0, "docs/metadata.json: ServerMetadata\n", ""), Run("validate", "docs/metadata.json", "--as", "ServerMetadata"));
    }

    [Fact]
    public void A_document_that_breaks_a_rule_fails_with_its_place()
    {
        Write("m.json", Example("cds-wg1-01/examples/server-metadata.json").Replace("2022-01-01", "2023-01-01", StringComparison.Ordinal));
        (int exitCode, string output, string error) = Run("validate", "m.json");
        Assert.Equal(1, exitCode);
        Assert.Equal("", error);
        Assert.Equal(
            "m.json(4,14): error M-058: 'created' is later than 'updated'. [/created] https://cds-registration.lfenergy.org/specs/cds-wg1-01/#metadata-object-format",
            output.Split('\n')[1]);
    }

    [Fact]
    public void A_folder_is_validated_as_one_set()
    {
        Copy("cds-wg1-02/examples/client-listing.json", "set/clients.json");
        Copy("cds-wg1-02/examples/credential-listing.json", "set/below/credentials.json");
        Assert.Equal(0, Run("validate", "set").ExitCode);

        Write("set/below/credentials.json", """{ "credentials": [], "next": null, "previous": null }""");
        (int exitCode, string output, _) = Run("validate", "set");
        Assert.Equal(1, exitCode);
        Assert.Equal(3, output.Split('\n').Count(line => line.StartsWith("set/clients.json(", StringComparison.Ordinal) && line.Contains("error R-169: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_document_of_several_can_be_named()
    {
        Copy("cds-wg1-02/examples/authorization-server-metadata-client.json", "own.json");
        Copy("cds-wg1-02/examples/client.json", "client.json");
        string output = Run("validate", "own.json", "client.json", "--as", "own.json=AuthorizationServerMetadata").Output;
        Assert.StartsWith("own.json: AuthorizationServerMetadata\nclient.json: Client (told by its content)\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_read_the_findings_alone()
    {
        Write("m.json", "{ \"cds_metadata_version\": \"v1\" ");
        (int exitCode, string output, _) = Run("validate", "m.json", "--format", "json");
        Assert.Equal(1, exitCode);
        Assert.Equal("CDSC0004", JsonElement.Parse(output).GetProperty("findings")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public void A_document_of_a_server_is_named_by_its_URL()
    {
        using var server = new OneAnswerServer("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + Example("cds-wg1-01/examples/server-metadata.json").Replace("2022-01-01", "2023-01-01", StringComparison.Ordinal));
        (int exitCode, string output, _) = Run("validate", server.Url);
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{server.Url}: ServerMetadata (told by its content)\n{server.Url}(4,14): error M-058: ", output, StringComparison.Ordinal);

        string sarif = Run("validate", server.Url, "--format", "sarif").Output;
        Assert.Equal(server.Url, JsonElement.Parse(sarif).GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void Warnings_alone_are_no_failure()
    {
        Copy("cds-wg1-01/examples/server-metadata-extended.json", "m.json");
        (int exitCode, string output, _) = Run("validate", "m.json");
        Assert.Equal(0, exitCode);
        Assert.Contains(": warning CDSC0111: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_of_other_definitions_are_those_of_the_nearest_configuration()
    {
        Write("petstore.yaml", """
            openapi: 3.1.1
            info: { title: Pets, version: '1' }
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  required: [name]
                  properties:
                    name: { type: string }
            """);
        Write("cdsc.json", """{ "inputs": ["petstore.yaml"], "outputs": [{ "directory": "out", "emit": ["openapi"] }] }""");
        Write("deep/pet.json", """{ "name": 1 }""");
        (int exitCode, string output, string error) = Run("validate", "deep/pet.json", "--as", "Pet");
        Assert.Equal("", error);
        Assert.Equal(1, exitCode);
        Assert.Contains("deep/pet.json(1,11): error CDSC0110: ", output, StringComparison.Ordinal);
        Assert.Equal(2, Run("validate", "deep/pet.json", "--as", "Client").ExitCode);
        Assert.Equal(1, Run("validate", "deep/pet.json", "--as", "Pet", "--spec", "./petstore.yaml").ExitCode);
    }

    [Theory]
    [InlineData("missing.json", "missing.json: error CDSC0113: The document can't be read: it does not exist.")]
    [InlineData("empty", "empty: error CDSC0113: The document can't be read: the folder has no JSON file.")]
    [InlineData("text.json", "text.json(1,2): error CDSC0004: ")]
    [InlineData("twice.json", "twice.json(1,8): error CDSC0005: ")]
    [InlineData("unknown.json", "unknown.json(1,1): error CDSC0112: ")]
    [InlineData("array.json", "array.json(1,1): error CDSC0112: ")]
    [InlineData("deep.json", "deep.json(1,")]
    [InlineData("ftp://example.com/a", "ftp://example.com/a: error CDSC0113: The document can't be read: only http and https URLs are fetched.")]
    public void Bad_input_is_an_error_and_no_trace(string input, string expected)
    {
        Directory.CreateDirectory(_folder.PathOf("empty"));
        Write("text.json", "text");
        Write("twice.json", "{\"a\":1,\"a\":2}");
        Write("unknown.json", "{\"a\":1}");
        Write("array.json", "[]");
        Write("deep.json", new string('[', 100_000));
        (int exitCode, string output, string error) = Run("validate", input);
        Assert.Equal(1, exitCode);
        Assert.Equal("", error);
        Assert.StartsWith(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no object 'Clinet'; there are, nearest first: Client, ", "validate", "m.json", "--as", "Clinet")]
    [InlineData("--at takes a date or a moment", "validate", "m.json", "--at", "noon")]
    [InlineData("'--form' is no option", "validate", "m.json", "--form")]
    [InlineData("Required argument 'DOCUMENT' missing", "validate")]
    public void Wrong_usage_is_said(string expected, params string[] arguments)
    {
        (int exitCode, string output, string error) = Run(arguments);
        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_has_an_example() =>
        Assert.Contains("cdsc validate server-metadata.json --as ServerMetadata", Run("validate", "--help").Output, StringComparison.Ordinal);

    private static string Example(string file) => Repository.Text("openapi/" + file);

    private void Copy(string example, string to) => Write(to, Example(example));

    private void Write(string file, string text) => _folder.Write(file, text);

    private (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = CommandLine.Run(arguments, output, error, _folder.Root);
        return (exitCode, output.ToString(), error.ToString());
    }
}
