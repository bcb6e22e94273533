namespace Cdsc.CodeGen.Tests.BadInput;

/// <summary>The real process, for what only it shows.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Diagnostics_go_to_standard_error_and_give_exit_code_1()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("pets.yaml", Yaml.WithSchemas("A: {type: strnig}"));
        CommandResult result = await CdscProcess.RunAsync(workspace.Folder.Root, "generate");
        result.AssertDiagnostics("pets.yaml(8,15): error CDSC0025: 'type' must be");
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task Success_is_0_and_a_mistake_on_the_command_line_is_2()
    {
        using var workspace = new Workspace();
        (await CdscProcess.RunAsync(workspace.Folder.Root, "generate", "pets.yaml")).AssertUsage("--output");
        (await CdscProcess.RunAsync(workspace.Folder.Root, "generate")).AssertSuccess();
        CommandResult check = await CdscProcess.RunAsync(workspace.Folder.Root, "check");
        check.AssertSuccess();
        Assert.StartsWith("2 output folders are up to date", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_gives_the_same_bytes_as_a_run_in_this_one()
    {
        using var one = new Workspace();
        using var other = new Workspace();
        foreach (Workspace workspace in (Workspace[])[one, other])
        {
            // Twice the same name for people: once composed, once with a combining accent.
            workspace.Folder.Write("pets.yaml", Workspace.Document.Replace(
                "name: {type: string}", "name: {type: string}, caf\u00e9: {type: string}, cafe\u0301: {type: string}, ıi: {type: string}, ǆ: {type: string}, ß: {type: string}", StringComparison.Ordinal));
        }

        one.Generate().AssertSuccess();
        (await CdscProcess.RunAsync(other.Folder.Root, "generate")).AssertSuccess();
        Assert.Equal(one.Folder.Read("out/code/Models/Pet.cs"), other.Folder.Read("out/code/Models/Pet.cs"));
        one.Folder.State().AssertSame(other.Folder.State());
    }

    [Fact]
    public async Task A_part_of_another_file_that_holds_itself_ends_with_a_diagnostic_or_well()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("pets.yaml", Yaml.WithPaths("/a:\n  $ref: part.yaml#/item"));
        workspace.Folder.Write("part.yaml", """
            item:
              post:
                operationId: op
                responses: {'200': {description: x}}
                callbacks:
                  done:
                    '{$request.body#/url}': {$ref: '#/item'}
            """);
        CommandResult result = await CdscProcess.RunAsync(workspace.Folder.Root, "generate");
        result.AssertNoTrace();
        Assert.InRange(result.ExitCode, 0, 1);
    }

    [Fact]
    public async Task Aliases_in_aliases_end_with_a_diagnostic_or_well()
    {
        using var workspace = new Workspace();
        string anchors = string.Concat(Enumerable.Range(1, 200).Select(i => $"  a{i}: &a{i} [*a{i - 1}]\n"));
        workspace.Folder.Write("pets.yaml", Workspace.Document + "x-deep:\n  a0: &a0 [x]\n" + anchors);
        CommandResult result = await CdscProcess.RunAsync(workspace.Folder.Root, "generate");
        result.AssertNoTrace();
        Assert.InRange(result.ExitCode, 0, 1);
    }
}
