using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>The tools in <c>node/</c>, whose versions its lock file fixes.</summary>
internal static class NodeTools
{
    public static string Folder { get; } = Repository.PathOf("tests/Cdsc.CodeGen.InteropTests/node");

    /// <summary>Runs a script of <c>node/</c> that takes JSON and gives JSON.</summary>
    public static async Task<JsonNode> RunScriptAsync(string script, JsonNode input)
    {
        ProcessResult result = await RunAsync([script], input.ToJsonString());
        Assert.True(result.ExitCode == 0, $"{script}: {result}");
        return JsonNode.Parse(result.Output)!;
    }

    public static Task<ProcessResult> RunAsync(IEnumerable<string> arguments, string input = "")
    {
        Assert.True(Directory.Exists(Path.Combine(Folder, "node_modules")), "Run 'npm ci' in tests/Cdsc.CodeGen.InteropTests/node.");
        return ChildProcess.RunAsync(
            "node", arguments, Folder, input, null, ("REDOCLY_TELEMETRY", "off"), ("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
    }
}
