using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Tests.Configuration;

/// <summary>What the items of a project become.</summary>
public sealed class ProjectRequestTests
{
    private static readonly string Root = Path.GetFullPath("/src/app");

    [Fact]
    public void An_item_takes_its_namespaces_from_the_project()
    {
        CSharpPart part = Assert.Single(Parts("spec=cds-wg1-02\nemit=models,client\nnamespace=\ntemplates=\n"));
        Assert.Equal(["cdsc:/cds-wg1-02/openapi.yaml"], part.Inputs);
        Assert.Equal("my_app", part.Settings.Namespace);
        Assert.Equal("my_app.Cdsc", part.Settings.SupportNamespace);
        Assert.Equal("my_app.Cdsc", part.Settings.CoreNamespace);
        Assert.Equal(EmitKind.Models | EmitKind.Client, part.Settings.Emit);
        Assert.Equal("", part.Settings.Folder);
        Assert.Null(part.Templates);
    }

    [Fact]
    public void Items_of_one_namespace_are_one_part_in_which_each_gets_its_own()
    {
        CSharpPart part = Assert.Single(Parts($"spec={Root}/a.yaml\nemit=client;models\nspec={Root}/sub/b.yaml\nemit=server\n"));
        Assert.Equal(["a.yaml", "sub/b.yaml"], part.Inputs);
        Assert.Equal(EmitKind.Client | EmitKind.Models, part.Settings.EmitOf("a.yaml"));
        Assert.Equal(EmitKind.Server, part.Settings.EmitOf("sub/b.yaml"));
        Assert.Equal(EmitKind.Client | EmitKind.Models | EmitKind.Server, part.Settings.Emit);
    }

    [Fact]
    public void Items_of_several_namespaces_are_parts_in_their_order()
    {
        IReadOnlyList<CSharpPart> parts = Parts($"spec={Root}/b.yaml\nemit=models\nnamespace=Z.B\ntemplates={Root}/own\nspec={Root}/a.yaml\nemit=models\nnamespace=A\n");
        Assert.Equal(["Z.B", "A"], parts.Select(part => part.Settings.Folder));
        Assert.Equal(["own", null], parts.Select(part => part.Templates));
    }

    [Fact]
    public void The_first_specification_gets_the_interfaces_of_the_second()
    {
        CSharpPart part = Assert.Single(Parts("spec=cds-wg1-01\nemit=models\nspec=cds-wg1-02\nemit=client\n"));
        Assert.Equal(EmitKind.Models | EmitKind.Client, part.Settings.EmitOf("cdsc:/cds-wg1-01/openapi.yaml"));
    }

    [Fact]
    public void Models_of_another_assembly_bring_its_support_code()
    {
        CSharpPart part = Assert.Single(Parts("spec=cds-wg1-01\nemit=client\nmodels-from=Acme.Models\nmodels-support-namespace=Acme.Cdsc\n"));
        Assert.Equal("Acme.Models", part.Settings.ModelsNamespace);
        Assert.Equal("Acme.Cdsc", part.Settings.CoreNamespace);
        Assert.Equal("my_app.Cdsc", part.Settings.SupportNamespace);
    }

    [Theory]
    [InlineData("spec=cds-wg1-01\nemit=models,modles\n", "the item 'cds-wg1-01' has 'modles' in Emit, which takes models, client, client-di, server, server-minimal, separated by semicolons")]
    [InlineData("spec=cds-wg1-01\nemit=openapi\n", "has 'openapi' in Emit")]
    [InlineData("spec=cds-wg1-01\nemit=models\nnamespace=a-b\n", "'a-b' is no C# namespace")]
    [InlineData("spec=ROOT/a.yaml\nemit=models\nspec=ROOT/b.yaml\nemit=models\ntemplates=ROOT/own\n", "the items of the namespace 'my_app' must have the same Templates, ModelsFrom and ModelsSupportNamespace")]
    [InlineData("spec=ROOT/a.yaml\nemit=models\nspec=ROOT/b.yaml\nemit=client\nnamespace=B\nmodels-from=A\n", "either all items of a project take their models from another assembly (ModelsFrom) or none does")]
    [InlineData("spec=ROOT/../a.yaml\nemit=models\n", "set the property CdscRoot to a folder around all documents and templates")]
    [InlineData("spec=ROOT/a.yaml\nemit=models\ntemplates=ROOT/../own\n", "set the property CdscRoot to a folder around all documents and templates")]
    [InlineData("inline-types=own\nspec=ROOT/a.yaml\nemit=models\n", "the property CdscInlineTypes is shared or separate, not 'own'")]
    public void What_does_not_go_is_said_at_the_project(string items, string expected)
    {
        var diagnostics = new DiagnosticBag();
        if (ProjectRequestReader.Read(Request(items.Replace("ROOT", Root, StringComparison.Ordinal)), diagnostics) is { } request)
        {
            ProjectConfiguration.Of(request, diagnostics);
        }

        Diagnostic diagnostic = Assert.Single(diagnostics.ToSorted());
        Assert.StartsWith($"{Root}/app.csproj: error CDSC0080: The CdscSpec items can't be used: ", diagnostic.ToString(), StringComparison.Ordinal);
        Assert.Contains(expected, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("inline-types=\n", true)]
    [InlineData("inline-types=shared\n", true)]
    [InlineData("inline-types=separate\n", false)]
    public void The_project_says_what_becomes_of_inline_types(string line, bool areShared)
    {
        var diagnostics = new DiagnosticBag();
        RunConfiguration configuration = ProjectConfiguration.Of(ProjectRequestReader.Read(Request(line + "spec=cds-wg1-01\nemit=models\n"), diagnostics)!, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(areShared, configuration.SharesInlineTypes);
    }

    [Fact]
    public void A_file_that_is_no_request_is_said_to_be_none()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(ProjectRequestReader.Read("openapi: 3.1.1\n=\nspec\n", diagnostics));
        Assert.All(diagnostics.ToSorted(), diagnostic => Assert.Contains("the request has no line", diagnostic.Message, StringComparison.Ordinal));
        Assert.Equal(2, diagnostics.ToSorted().Count);
    }

    private static string Request(string items) =>
        $"project={Root}/app.csproj\nroot={Root}\noutput={Root}/obj/cdsc/generated\nroot-namespace=my-app\nsupport-namespace=\n{items}";

    private static IReadOnlyList<CSharpPart> Parts(string items)
    {
        var diagnostics = new DiagnosticBag();
        RunConfiguration configuration = ProjectConfiguration.Of(ProjectRequestReader.Read(Request(items), diagnostics)!, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(Root, configuration.Root);
        return Assert.Single(configuration.Outputs).CSharp;
    }
}
