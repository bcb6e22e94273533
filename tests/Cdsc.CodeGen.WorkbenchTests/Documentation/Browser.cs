using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>Headless Chromium, driven by the scripts in <c>node/</c>.</summary>
internal static class Browser
{
    private static readonly string Folder = Repository.PathOf("tests/Cdsc.CodeGen.WorkbenchTests/node");

    /// <summary>Does a task with a page, and gives what came of it.</summary>
    /// <param name="file">The full path of the page.</param>
    /// <param name="task">The task, a function of <c>tasks.mjs</c>.</param>
    /// <param name="options">How, for <c>browser.mjs</c> and for the task.</param>
    public static async Task<JsonNode> RunAsync(string file, string task, JsonObject? options = null)
    {
        Assert.True(Directory.Exists(Path.Combine(Folder, "node_modules")), "Run 'npm ci' in tests/Cdsc.CodeGen.WorkbenchTests/node.");
        JsonObject input = options ?? [];
        input["file"] = file;
        input["task"] = task;
        ProcessResult result = await ChildProcess.RunAsync("node", ["browser.mjs"], Folder, input.ToJsonString());
        Assert.True(result.ExitCode == 0, result.ToString());
        return JsonNode.Parse(result.Output)!;
    }

    /// <summary>Does a task with the page of a specification.</summary>
    public static Task<JsonNode> OpenAsync(string specification, string task, JsonObject? options = null) =>
        RunAsync(Repository.PathOf($"generated/docs/{specification}.html"), task, options);
}
