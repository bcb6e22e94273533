using Cdsc.CodeGen.Tests.BadInput;

namespace Cdsc.CodeGen.Tests.Sharing;

/// <summary>What users say about schemas without a name holds for all that is made of the model.</summary>
public sealed class InlineTypesOptionTests
{
    private const string Schemas = """
        Cat: {type: object, properties: {color: {type: string, enum: [red, black]}}}
        Dog: {type: object, properties: {color: {type: string, enum: [red, black]}}}
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true, "--inline-types", "shared")]
    [InlineData(true)]
    public void They_are_shared(bool isShared, params string[] arguments)
    {
        string[] all = isShared ? arguments : ["--inline-types", "separate"];
        using Workspace workspace = Pets();
        workspace.Generate(["pets.yaml", "-o", "made", "-n", "A", .. all]).AssertSuccess();
        AssertMade(workspace, "made/Models", isShared);
        workspace.Check(["pets.yaml", "-o", "made", "-n", "A", .. all]).AssertSuccess();
        Assert.Equal(isShared ? 1 : 2, Count(Shared.Cdsc.Run(workspace.Folder.Root, ["model", "pets.yaml", .. all]).Output, "\"kind\": \"enum\""));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("\"inlineTypes\": \"shared\",", true)]
    [InlineData("\"inlineTypes\": \"separate\",", false)]
    public void A_configuration_says_it_for_all_outputs(string member, bool isShared)
    {
        using Workspace workspace = Pets();
        workspace.Folder.Write("names/target.json", """{ "files": [{ "path": "{{ type.name }}.txt", "template": "names.sbn", "for": "type" }] }""");
        workspace.Folder.Write("names/names.sbn", "{{ type.name }}\n");
        workspace.Folder.Write("cdsc.json", $$"""
            { "inputs": ["pets.yaml"], {{member}} "outputs": [
              { "directory": "code", "emit": ["models"], "namespace": "A" },
              { "directory": "names-of", "targetTemplates": "names" }] }
            """);
        workspace.Generate().AssertSuccess();
        AssertMade(workspace, "code/Models", isShared);
        Assert.True(File.Exists(workspace.Folder.PathOf("names-of/Cat_color.txt")));
        Assert.Equal(isShared, !File.Exists(workspace.Folder.PathOf("names-of/Dog_color.txt")));
    }

    private static void AssertMade(Workspace workspace, string models, bool isShared)
    {
        Assert.True(File.Exists(workspace.Folder.PathOf($"{models}/CatColor.cs")));
        Assert.Equal(isShared, !File.Exists(workspace.Folder.PathOf($"{models}/DogColor.cs")));
        Assert.Contains(isShared ? "global::A.CatColor? Color" : "global::A.DogColor? Color", workspace.Folder.Read($"{models}/Dog.cs"), StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Workspace Pets()
    {
        var workspace = new Workspace();
        workspace.Folder.Write("pets.yaml", Yaml.WithSchemas(Schemas));
        return workspace;
    }
}
