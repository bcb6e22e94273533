namespace Cdsc.CodeGen.Tests.BadInput;

/// <summary>Each kind of mistake in <c>cdsc.json</c>.</summary>
public sealed class BadConfigurationTests
{
    private const string Models = "\"emit\": [\"models\"], \"namespace\": \"A\"";

    public static TheoryData<string, string[]> Cases => new()
    {
        { "{", ["cdsc.json(1,2): error CDSC0004: This is not valid JSON: "] },
        { "", ["cdsc.json(1,1): error CDSC0004: This is not valid JSON: "] },
        { "{ // comment\n}", ["cdsc.json(1,3): error CDSC0004: This is not valid JSON: "] },
        { "[]", ["cdsc.json(1,1): error CDSC0050: An object is expected here."] },
        { "{}", ["cdsc.json(1,1): error CDSC0050: 'inputs' is missing.", "cdsc.json(1,1): error CDSC0050: 'outputs' is missing."] },
        { "{\"inputs\": [], \"outputs\": []}", ["cdsc.json(1,12): error CDSC0050: 'inputs' must be a list with at least one item.", "cdsc.json(1,27): error CDSC0050: 'outputs' must be a list with at least one item."] },
        { "{\"inputs\": \"pets.yaml\", \"outputs\": {}}", ["cdsc.json(1,12): error CDSC0050: 'inputs' must be a list with at least one item.", "cdsc.json(1,36): error CDSC0050: 'outputs' must be a list with at least one item."] },
        { "{\"inputs\": [1, \"\"], " + Output($"\"directory\": \"o\", {Models}") + "}", ["cdsc.json(1,13): error CDSC0050: 'inputs' takes strings.", "cdsc.json(1,16): error CDSC0050: 'inputs' takes strings."] },
        { With($"\"directory\": \"o\", {Models}", "\"input\": [], "), ["cdsc.json(1,2): error CDSC0050: 'input' is not known here; there is $schema, inputs, inlineTypes, outputs, lint."] },
        { With($"\"directory\": \"o\", {Models}", "\"inlineTypes\": \"own\", "), ["cdsc.json(1,17): error CDSC0050: 'inlineTypes' is shared or separate."] },
        { With($"\"directory\": \"o\", {Models}", "\"inlineTypes\": true, "), ["cdsc.json(1,17): error CDSC0050: 'inlineTypes' is shared or separate."] },
        { With($"\"directory\": \"o\", {Models}", "\"lint\": {\"rules\": {\"member-name\": 1}}, "), ["cdsc.json(1,36): error CDSC0050: A rule takes off, warning or error."] },
        { With($"\"directory\": \"o\", {Models}", "\"lint\": {\"exceptions\": [{\"rule\": \"member-name\", \"at\": \"a\"}]}, "), ["cdsc.json(1,26): error CDSC0050: 'reason' must be there and be a string that is not empty."] },
        { "{\"inputs\": [\"pets.yaml\"], \"outputs\": [1]}", ["cdsc.json(1,39): error CDSC0050: An object is expected here."] },
        { With($"{Models}"), ["cdsc.json(1,39): error CDSC0050: 'directory' must be there and be a string that is not empty."] },
        { With($"\"directory\": \"\", {Models}"), ["cdsc.json(1,53): error CDSC0050: 'directory' must be there and be a string that is not empty."] },
        { With($"\"directory\": 1, {Models}"), ["cdsc.json(1,53): error CDSC0050: 'directory' must be there and be a string that is not empty."] },
        { With($"\"directory\": \"../o\", {Models}"), ["cdsc.json(1,53): error CDSC0050: The directory '../o' must lie below the folder of cdsc.json."] },
        { With($"\"directory\": \"/o\", {Models}"), ["cdsc.json(1,53): error CDSC0050: The directory '/o' must lie below the folder of cdsc.json."] },
        { With($"\"directory\": \".\", {Models}"), ["cdsc.json(1,53): error CDSC0050: The directory '.' must lie below the folder of cdsc.json."] },
        { With($"\"directory\": \"a/../..\", {Models}"), ["cdsc.json(1,53): error CDSC0050: The directory 'a/../..' must lie below the folder of cdsc.json."] },
        { With($"\"directory\": \"a\\u0000b\", {Models}"), ["cdsc.json(1,53): error CDSC0050: "] },
        { With("\"directory\": \"o\", \"namespace\": \"A\""), ["cdsc.json(1,39): error CDSC0050: 'emit' is missing."] },
        { With("\"directory\": \"o\", \"emit\": \"models\", \"namespace\": \"A\""), ["cdsc.json(1,66): error CDSC0050: 'emit' must be a list with at least one item."] },
        { With("\"directory\": \"o\", \"emit\": [\"models\", \"modles\", 1], \"namespace\": \"A\""), ["cdsc.json(1,77): error CDSC0050: 'emit' takes models, client, client-di, server, server-minimal, openapi, openapi-3.0, json-schema, docs.", "cdsc.json(1,87): error CDSC0050: 'emit' takes models, client, client-di, server, server-minimal, openapi, openapi-3.0, json-schema, docs."] },
        { With("\"directory\": \"o\", \"emit\": [\"models\"]"), ["cdsc.json(1,39): error CDSC0050: 'namespace' must be there and be a string that is not empty."] },
        { With("\"directory\": \"o\", \"emit\": [\"models\"], \"namespace\": \"1A\""), ["cdsc.json(1,91): error CDSC0050: '1A' is no C# namespace."] },
        { With("\"directory\": \"o\", \"emit\": [\"models\"], \"namespace\": \"A.class\""), ["cdsc.json(1,91): error CDSC0050: 'A.class' is no C# namespace."] },
        { With($"\"directory\": \"o\", {Models}, \"modelsFrom\": \"B-C\""), ["cdsc.json(1,110): error CDSC0050: 'B-C' is no C# namespace."] },
        { With($"\"directory\": \"o\", {Models}, \"project\": \"P\""), ["cdsc.json(1,107): error CDSC0050: An object is expected here."] },
        { With($"\"directory\": \"o\", {Models}, \"project\": {{}}"), ["cdsc.json(1,107): error CDSC0050: 'name' must be there and be a string that is not empty."] },
        { With($"\"directory\": \"o\", {Models}, \"project\": {{\"name\": \"P\", \"description\": \"D\", \"references\": \"x\", \"more\": 1}}"), ["cdsc.json(1,155): error CDSC0050: 'references' must be a list with at least one item.", "cdsc.json(1,160): error CDSC0050: 'more' is not known here"] },
        { With("\"directory\": \"o\", \"emit\": [\"docs\"], \"docsTemplates\": \"a\\u0000b\""), ["cdsc.json(1,93): error CDSC0050: No folder can have that name."] },
        { With("\"directory\": \"o\", \"emit\": [\"json-schema\"]"), ["cdsc.json(1,39): error CDSC0050: 'idBase' must be there and be a string that is not empty."] },
        { With("\"directory\": \"o\", \"emit\": [\"json-schema\"], \"idBase\": 1"), ["cdsc.json(1,93): error CDSC0050: 'idBase' must be there and be a string that is not empty."] },
        { "{\"inputs\": [\"pets.yaml\"], \"outputs\": [{\"directory\": \"o\", " + Models + "}, {\"directory\": \"./o/\", " + Models + "}]}", ["cdsc.json(1,38): error CDSC0050: The folder 'o' is the directory of two outputs"] },
        { "{\"inputs\": [\"pets.yaml\"], \"inputs\": [\"pets.yaml\"], " + Output($"\"directory\": \"o\", {Models}") + "}", ["cdsc.json(1,27): error CDSC0005: The member 'inputs' stands twice"] },
        { With($"\"directory\": \"o\", {Models}, \"project\": {{\"name\": \"../P\", \"description\": \"D\"}}"), ["o: error CDSC0064: The output path '../P.csproj' is refused"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_said_where_it_stands_and_nothing_is_written(string configuration, string[] expected)
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("cdsc.json", configuration);
        FolderState before = workspace.Folder.State();
        workspace.Generate().AssertDiagnostics(expected);
        workspace.Check().AssertNoTrace();
        before.AssertSame(workspace.Folder.State());
    }

    [Theory]
    [InlineData("missing.yaml", "missing.yaml: error CDSC0001: ")]
    [InlineData("../pets.yaml", "error CDSC0001: The input can't be read: it lies outside the root of the inputs.")]
    [InlineData("/etc/hostname", "error CDSC0001: The input can't be read: it lies outside the root of the inputs.")]
    [InlineData("a\\u0000b", "error CDSC00")]
    public void An_input_that_cannot_be_had_is_an_error(string input, string expected)
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("cdsc.json", Workspace.Configuration.Replace("pets.yaml", input, StringComparison.Ordinal));
        CommandResult result = workspace.Generate();
        result.AssertNoTrace();
        Assert.Contains(expected, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public void Without_a_configuration_there_is_a_hint()
    {
        using var folder = new TempFolder();
        folder.Write("sub/x.txt", "x");
        CommandResult result = Shared.Cdsc.Run(folder.PathOf("sub"), "generate");
        result.AssertUsage("there is no cdsc.json in this folder or one around it");
    }

    [Fact]
    public void The_nearest_configuration_around_the_folder_is_taken()
    {
        using var workspace = new Workspace();
        Shared.Cdsc.Run(workspace.Folder.PathOf("schemas"), "generate").AssertSuccess();
        Assert.True(File.Exists(workspace.Folder.PathOf("out/code/manifest.txt")));
    }

    [Theory]
    [InlineData("missing.json", "missing.json: error CDSC0001: The input can't be read: it does not exist.")]
    [InlineData("schemas", "schemas: error CDSC0001: The input can't be read: it is a folder.")]
    public void A_configuration_that_is_named_must_be_there(string name, string expected)
    {
        using var workspace = new Workspace();
        workspace.Generate("--config", name).AssertDiagnostics(expected);
    }

    [Fact]
    public void A_configuration_with_a_byte_order_mark_and_crlf_is_read()
    {
        using var workspace = new Workspace();
        workspace.Folder.Write("cdsc.json", "\ufeff" + Workspace.Configuration.ReplaceLineEndings("\r\n"));
        workspace.Generate().AssertSuccess();
    }

    private static string Output(string members) => $"\"outputs\": [{{{members}}}]";

    /// <summary>A configuration whose one output starts in column 39.</summary>
    private static string With(string members, string before = "") => $"{{{before}\"inputs\": [\"pets.yaml\"], {Output(members)}}}";
}
