using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Tests.BadInput;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>A user's own templates in place of some of the command's.</summary>
public sealed class TemplateOverrideTests
{
    private const string Name = "models/object.sbn";

    private static readonly string BuiltIn = TemplateSet.BuiltIn[Name].Text;

    private static readonly TemplateHead Head = TemplateHead.Of(BuiltIn);

    private static readonly string[] Direct = ["pets.yaml", "--output", "out/direct", "--namespace", "Acme.Pets", "--emit", "models", "--templates", "own"];

    [Fact]
    public void A_template_of_the_command_line_is_used()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("own/" + Name, BuiltIn.Replace("public sealed class", "[global::System.Obsolete]\npublic sealed class", StringComparison.Ordinal));
        workspace.Generate(Direct).AssertSuccess();
        Assert.Contains("[global::System.Obsolete]\npublic sealed class Pet\n", workspace.Folder.Read("out/direct/Models/Pet.cs"), StringComparison.Ordinal);
        workspace.Check(Direct).AssertSuccess();
    }

    [Fact]
    public void An_output_of_the_configuration_has_templates_of_its_own()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("own/" + Name, BuiltIn.Replace("public sealed class", "public sealed partial class", StringComparison.Ordinal));
        workspace.Folder.Write("cdsc.json", """
            {
              "inputs": ["pets.yaml"],
              "outputs": [
                { "directory": "out/a", "emit": ["models"], "namespace": "A", "templates": "own" },
                { "directory": "out/b", "emit": ["models"], "namespace": "B" }
              ]
            }
            """);
        workspace.Generate().AssertSuccess();
        Assert.Contains("partial class Pet", workspace.Folder.Read("out/a/Models/Pet.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("partial", workspace.Folder.Read("out/b/Models/Pet.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_of_another_system_are_taken_for_plain_ones()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("own/" + Name, BuiltIn.ReplaceLineEndings("\r\n"));
        workspace.Generate(Direct).AssertSuccess();
        Assert.DoesNotContain("\r", workspace.Folder.Read("out/direct/Models/Pet.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_replaces_none_is_an_error_that_names_those_there_are()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("own/models/objects.sbn", BuiltIn);
        CommandResult result = workspace.Generate(Direct);
        result.AssertDiagnostics("own/models/objects.sbn: error CDSC0071: There is no template 'models/objects.sbn' to replace; there is clients/client-di.sbn, ");
    }

    [Theory]
    [InlineData("{{- # view: EnumView 1 -}}\n", "EnumView 1")]
    [InlineData("{{- # view: ObjectView -}}\n", "ObjectView without a version")]
    [InlineData("// no first line\n", "none")]
    public void A_template_for_another_view_is_refused(string text, string named)
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("own/" + Name, text);
        workspace.Generate(Direct).AssertDiagnostics(
            $"own/{Name}(1,1): error CDSC0072: The template must begin with {{{{- # view: {Head} -}}}}, as the one that it replaces; its first line names {named}.");
        Assert.False(Directory.Exists(workspace.Folder.PathOf("out/direct")));
    }

    [Fact]
    public void A_template_for_another_version_of_the_view_is_refused()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("own/" + Name, BuiltIn.Replace(Head.ToString(), "ObjectView 99", StringComparison.Ordinal));
        workspace.Generate(Direct).AssertDiagnostics(
            $"own/{Name}(1,1): error CDSC0074: The template was made for version 99 of ObjectView, and this command has version {Head.Version}: it belongs to a later version of cdsc.");
        Assert.False(Directory.Exists(workspace.Folder.PathOf("out/direct")));
    }

    [Theory]
    [InlineData("{{ for", "own/models/object.sbn(2,7): error CDSC0070: ")]
    [InlineData("{{ view.Nope }}", "own/models/object.sbn(2,9): error CDSC0070: ")]
    public void A_mistake_in_a_template_is_said_where_it_stands(string line, string expected)
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("own/" + Name, $"{{{{- # view: {Head} -}}}}\n{line}\n");
        CommandResult result = workspace.Generate(Direct);
        result.AssertNoTrace();
        Assert.Contains(result.ErrorLines, error => error.StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "own: error CDSC0073: The folder of templates can't be read: it does not exist.")]
    [InlineData("readme.txt", "own: error CDSC0073: The folder of templates can't be read: it has no file that ends in .sbn.")]
    public void A_folder_without_templates_is_an_error(string? file, string expected)
    {
        using var workspace = new Workspace();
        if (file is not null)
        {
            workspace.Folder.Write("own/" + file, "x");
        }

        workspace.Generate(Direct).AssertDiagnostics(expected);
    }

    [Fact]
    public void A_folder_outside_the_root_is_not_read()
    {
        using var workspace = new Workspace();
        using var outside = new TempFolder();
        outside.Write(Name, BuiltIn);
        CommandResult result = workspace.Generate([.. Direct[..^1], outside.Root]);
        Assert.Contains("error CDSC0073: The folder of templates can't be read: it lies outside the root of the inputs.", result.Error, StringComparison.Ordinal);
        result.AssertNoTrace();
    }
}
