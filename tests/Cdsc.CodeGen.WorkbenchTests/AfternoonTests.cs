using System.Text.Json.Nodes;
using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.WorkbenchTests.Watching;

namespace Cdsc.CodeGen.WorkbenchTests;

/// <summary>
/// An editor's afternoon with the definitions: a list value gets another name, an object a required member, a reference
/// breaks and is mended. <c>watch</c> runs along; <c>lint</c>, <c>diff</c> and <c>check</c> are asked at each step, from a
/// folder deep inside.
/// </summary>
public sealed class AfternoonTests : IDisposable
{
    private const string Status = "openapi/cds-wg1-02/schemas/ClientStatus.yaml";
    private const string Grant = "openapi/cds-wg1-02/schemas/Grant.yaml";

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Each_command_says_the_right_thing_at_each_step()
    {
        await PrepareAsync();
        await using var watch = new WatchSession(_folder.Root);
        await watch.SeeAsync("^generated: [0-9]+ written, 0 removed\nUp to date", "the first run", () => { });
        Expect(0, "up to date", "check");
        Expect(0, "nothing found.", "lint");
        Expect(0, "Nothing has changed.", "diff", "HEAD", ".", "--fail-on", "wire,source,conformance,documentation");

        await watch.SeeAsync("^generated: 3 written, 0 removed\nUp to date", "another name for a list value", () => Change(
            Status, ("const: production", "const: live"), ("title: Production", "title: Live")));
        Expect(0, "up to date", "check");
        Expect(0, "nothing found.", "lint");
        Expect(1, "value-removed:ClientStatus/production", "diff", "HEAD", ".", "--fail-on", "wire");
        Expect(0, "value-added:ClientStatus/live", "diff", "HEAD", ".");

        await watch.SeeAsync("^generated: [0-9]+ written, 0 removed\nUp to date", "a required member", () => Change(
            Grant, ("required:\n  - grant_id\n", "required:\n  - grant_id\n  - reviewed\n"), ("properties:\n", "properties:\n  reviewed:\n    type: boolean\n")));
        Expect(1, "../examples/grant.json(1,1): error invalid-example: ", "lint");
        Expect(1, "Grant.yaml(31,3): warning missing-description: The member 'reviewed' has no description", "lint");
        Expect(1, "property-added:Grant/reviewed", "diff", "HEAD", ".", "--fail-on", "conformance");
        Expect(0, "up to date", "check");

        const string Broken = "Grant.yaml(91,11): error CDSC0002: ";
        await watch.SeeAsync("Grant\\.yaml\\(91,11\\): error CDSC0002: .*\n1 error; nothing was generated\\.", "a broken reference", () => Change(
            Grant, ("$ref: GrantStatus.yaml", "$ref: GrantState.yaml")));
        Expect(1, Broken, "check");
        Expect(1, Broken, "lint");
        Expect(1, Broken, "diff", "HEAD", ".");

        await watch.SeeAsync("^generated: [0-9]+ written, 0 removed\nUp to date", "all as it was", () =>
        {
            _folder.Write(Grant, Repository.Text(Grant));
            _folder.Write(Status, Repository.Text(Status));
        });
        Expect(0, "up to date", "check");
        Expect(0, "nothing found.", "lint");
        Expect(0, "Nothing has changed.", "diff", "HEAD", ".");
    }

    public void Dispose() => _folder.Dispose();

    private async Task PrepareAsync()
    {
        foreach (string file in Repository.Files("openapi", "*"))
        {
            _folder.Write(file, Repository.Text(file));
        }

        JsonNode configuration = JsonNode.Parse(Repository.Text("cdsc.json"))!;
        configuration["outputs"] = JsonNode.Parse("""[{ "directory": "generated", "emit": ["models", "openapi"], "namespace": "Acme" }]""");
        _folder.Write("cdsc.json", configuration.ToJsonString());
        string[][] commands =
        [
            ["init", "--quiet"],
            ["add", "openapi", "cdsc.json"],
            ["-c", "user.name=Editor", "-c", "user.email=editor@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "As it is"],
        ];
        foreach (string[] arguments in commands)
        {
            ProcessResult result = await ChildProcess.RunAsync("git", arguments, _folder.Root);
            Assert.True(result.ExitCode == 0, result.ToString());
        }
    }

    private void Change(string file, params (string Before, string After)[] changes)
    {
        string text = _folder.Read(file);
        foreach ((string before, string after) in changes)
        {
            int place = text.IndexOf(before, StringComparison.Ordinal);
            Assert.True(place >= 0, $"{file} has no {before}");
            text = text[..place] + after + text[(place + before.Length)..];
        }

        _folder.Write(file, text);
    }

    /// <summary>Runs a command in the folder of the schemas, where a person edits them.</summary>
    private void Expect(int exitCode, string text, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        int actual = CommandLine.Run(arguments, output, output, _folder.PathOf("openapi/cds-wg1-02/schemas"));
        Assert.True(actual == exitCode, $"{string.Join(' ', arguments)}: exit code {actual}\n{output}");
        Assert.Contains(text, output.ToString(), StringComparison.Ordinal);
    }
}
