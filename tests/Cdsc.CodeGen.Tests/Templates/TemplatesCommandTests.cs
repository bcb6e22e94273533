using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary><c>cdsc templates</c>.</summary>
public sealed class TemplatesCommandTests
{
    private const string Name = "models/object.sbn";

    private static readonly string BuiltIn = TemplateSet.BuiltIn[Name].Text;

    [Fact]
    public void The_list_has_a_line_for_each_template_with_its_view()
    {
        using var folder = new TempFolder();
        CommandResult result = Shared.Cdsc.Run(folder.Root, "templates", "list");
        result.AssertSuccess();
        string[] lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(TemplateSet.Names, lines.Select(line => line.Split(' ')[0]));
        Assert.Contains(lines, line => line.StartsWith(Name + " ", StringComparison.Ordinal) && line.EndsWith("  " + TemplateHead.Of(BuiltIn), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_exported_passes_the_check_and_generates_the_same()
    {
        using var workspace = new BadInput.Workspace();
        string root = workspace.Folder.Root;
        Shared.Cdsc.Run(root, "templates", "export", "own").AssertSuccess();
        Assert.All(TemplateSet.Names, name => Assert.Equal(TemplateSet.BuiltIn[name].Text, workspace.Folder.Read("own/" + name)));
        CommandResult check = Shared.Cdsc.Run(root, "templates", "check", "own");
        check.AssertSuccess();
        Assert.Equal($"own: {TemplateSet.Names.Count} templates, in order\n", check.Output);
        string[] arguments = ["pets.yaml", "-o", "out/direct", "-n", "Acme", "-e", "models,client-di,server,server-minimal"];
        workspace.Generate(arguments).AssertSuccess();
        workspace.Check([.. arguments, "--templates", "own"]).AssertSuccess();
    }

    [Fact]
    public void One_template_can_be_exported_twice()
    {
        using var folder = new TempFolder();
        Assert.Equal("own: 1 template, 1 written\n", Shared.Cdsc.Run(folder.Root, "templates", "export", "own", Name).Output);
        folder.Write("own/" + Name, BuiltIn.ReplaceLineEndings("\r\n"));
        Assert.Equal("own: 1 template, 0 written\n", Shared.Cdsc.Run(folder.Root, "templates", "export", "own", Name).Output);
        Assert.Equal([Name], Directory.GetFiles(folder.PathOf("own"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder.PathOf("own"), file).Replace('\\', '/')));
    }

    [Fact]
    public void A_template_that_was_changed_is_never_overwritten_and_nothing_else_is_written()
    {
        using var folder = new TempFolder();
        folder.Write("own/" + Name, "mine\n");
        FolderState before = folder.State();
        Shared.Cdsc.Run(folder.Root, "templates", "export", "own").AssertDiagnostics($"own/{Name}: error CDSC0075: Something else of this name is there already");
        before.AssertSame(folder.State());
    }

    [Fact]
    public void A_name_of_no_template_is_a_mistake()
    {
        using var folder = new TempFolder();
        Shared.Cdsc.Run(folder.Root, "templates", "export", "own", "models/objects.sbn").AssertUsage("there is no template 'models/objects.sbn'");
        Assert.False(Directory.Exists(folder.PathOf("own")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_reported()
    {
        using var folder = new TempFolder();
        folder.Write("own", "a file\n");
        CommandResult result = Shared.Cdsc.Run(folder.Root, "templates", "export", "own", Name);
        result.AssertDiagnostics($"own/{Name}: error CDSC0063: ");
    }

    [Fact]
    public void The_check_finds_all_that_is_wrong_where_it_stands()
    {
        using var folder = new TempFolder();
        folder.Write("own/" + Name, "{{- # view: ObjectView 99 -}}\n{{ view.Nope }}\n");
        folder.Write("own/models/enum.sbn", TemplateSet.BuiltIn["models/enum.sbn"].Text + "{{ if false }}{{ view.Never }}{{ end }}\n");
        folder.Write("own/models/union.sbn", TemplateSet.BuiltIn["models/enum.sbn"].Text);
        folder.Write("own/models/options.sbn", TemplateSet.BuiltIn["models/options.sbn"].Text + "{{ for\n");
        folder.Write("own/other.sbn", "x");
        int enumLines = TemplateSet.BuiltIn["models/enum.sbn"].Text.Count(c => c == '\n');
        CommandResult result = Shared.Cdsc.Run(folder.Root, "templates", "check", "own");
        result.AssertNoTrace();
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"own/{Name}(1,1): error CDSC0074: The template was made for version 99 of ObjectView, and this command has version ", result.Error, StringComparison.Ordinal);
        Assert.Contains($"own/{Name}(2,4): error CDSC0070: The template can't be used: ObjectView has no 'Nope'.\n", result.Error, StringComparison.Ordinal);
        Assert.Contains($"own/models/enum.sbn({enumLines + 1},18): error CDSC0070: The template can't be used: EnumView has no 'Never'.\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("own/models/union.sbn(1,1): error CDSC0072: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("own/models/options.sbn(", result.Error, StringComparison.Ordinal);
        Assert.Contains("own/other.sbn: error CDSC0071: There is no template 'other.sbn' to replace", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_reported()
    {
        using var folder = new TempFolder();
        Shared.Cdsc.Run(folder.Root, "templates", "check", "own").AssertDiagnostics("own: error CDSC0073: The folder of templates can't be read: it does not exist.");
    }
}
