using System.Text.Json;
using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.WorkbenchTests.Findings;

public sealed class FindingPrinterTests
{
    private static readonly Finding[] Findings =
    [
        new("R-002", DiagnosticSeverity.Warning, SourceLocation.OfFile("docs/b.json"), "Later\u001b[31m."),
        new("R-001", DiagnosticSeverity.Error, new SourceLocation("docs/a, b.json", 3, 7, "/x/y"), "It is 100% wrong.", "https://example.org/#r"),
    ];

    [Fact]
    public void People_and_editors_get_a_line_each() => Assert.Equal(
        "../docs/a, b.json(3,7): error R-001: It is 100% wrong. [/x/y] https://example.org/#r\n../docs/b.json: warning R-002: Later\\u001B[31m.\n",
        Print("text"));

    [Fact]
    public void Workflows_get_commands_in_which_nothing_is_a_command_that_must_not_be() => Assert.Equal(
        "::error file=../docs/a%2C b.json,line=3,col=7,title=R-001::It is 100%25 wrong.\n::warning file=../docs/b.json,title=R-002::Later\\u001B[31m.\n",
        Print("github"));

    [Fact]
    public void Programs_get_json()
    {
        JsonElement findings = JsonElement.Parse(Print("json")).GetProperty("findings");
        Assert.Equal(["R-001", "R-002"], findings.EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()));
        Assert.Equal(3, findings[0].GetProperty("line").GetInt32());
        Assert.Equal("/x/y", findings[0].GetProperty("pointer").GetString());
        Assert.Equal(JsonValueKind.Null, findings[1].GetProperty("url").ValueKind);
    }

    [Fact]
    public void Code_hosts_get_sarif()
    {
        JsonElement run = JsonElement.Parse(Print("sarif")).GetProperty("runs")[0];
        Assert.Equal(["R-001", "R-002"], run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        JsonElement place = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("../docs/a%2C%20b.json", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(7, place.GetProperty("region").GetProperty("startColumn").GetInt32());
    }

    private static string Print(string format)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        string root = Path.GetFullPath("/repository");
        new FindingPrinter(root, Path.Combine(root, "openapi")).Print(Findings, FindingPrinter.FormatOf(format), writer);
        return writer.ToString();
    }
}
