using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.Tests.Faults;

/// <summary>A folder of a user whose output is in one state, and shall come into another that differs in most files.</summary>
internal sealed class TwoStates : IDisposable
{
    private const string Configuration = """
        {
          "inputs": ["api.yaml"],
          "outputs": [{ "directory": "out", "emit": ["models", "json-schema"], "namespace": "Acme", "idBase": "urn:acme:" }]
        }

        """;

    public TwoStates()
    {
        Folder.Write("cdsc.json", Configuration);
        Folder.Write("api.yaml", New);
        Generate().AssertSuccess();
        NewState = Folder.State("out");
        Reset();
        OldState = Folder.State("out");
    }

    public TempFolder Folder { get; } = new();

    public FolderState OldState { get; }

    public FolderState NewState { get; }

    /// <summary>Some schemas are changed, some go, and more come.</summary>
    private static string Old { get; } = Document(0, 100, "string");

    private static string New { get; } = Document(30, 160, "integer");

    public CommandResult Generate() => Shared.Cdsc.Run(Folder.Root, "generate");

    public CommandResult Check() => Shared.Cdsc.Run(Folder.Root, "check");

    /// <summary>The output is old, and the document new.</summary>
    public void Reset()
    {
        Folder.Write("api.yaml", Old);
        Generate().AssertSuccess();
        Folder.Write("api.yaml", New);
    }

    /// <summary>Fails unless every file is old or new.</summary>
    /// <param name="others">What is there besides.</param>
    public void AssertOldOrNew(params IEnumerable<string> others)
    {
        HashSet<string> known = [.. OldState.Entries, .. NewState.Entries, .. others];
        Assert.All(Folder.State("out").Entries.Where(entry => !entry.StartsWith("manifest.txt ", StringComparison.Ordinal)), entry => Assert.Contains(entry, known));
    }

    /// <summary>Fails unless the next check tells that something is to be done, the next run does it, and the check after it is content.</summary>
    public void AssertMends()
    {
        CommandResult check = Check();
        check.AssertNoTrace();
        Assert.Equal(Folder.State("out").Entries.Intersect(NewState.Entries).Count() == NewState.Entries.Count ? 0 : 1, check.ExitCode);
        Generate().AssertSuccess();
        Check().AssertSuccess();
    }

    public void Dispose() => Folder.Dispose();

    private static string Document(int first, int end, string type)
    {
        var schemas = new StringBuilder();
        for (int i = first; i < end; i++)
        {
            schemas.Append(CultureInfo.InvariantCulture, $"S{i}: {{type: object, description: {new string('x', 200)}, properties: {{one: {{type: string}}, two: {{type: {type}}}}}}}\n");
        }

        return Yaml.WithSchemas(schemas.ToString());
    }
}
