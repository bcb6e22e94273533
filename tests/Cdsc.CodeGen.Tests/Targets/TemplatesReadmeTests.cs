using System.Text.RegularExpressions;
using Cdsc.CodeGen.Tests.BadInput;

namespace Cdsc.CodeGen.Tests.Targets;

/// <summary>What the page about templates shows works.</summary>
public sealed partial class TemplatesReadmeTests
{
    private static readonly string Page = Repository.Text("templates/README.md").ReplaceLineEndings("\n");

    [Fact]
    public void The_example_for_another_language_renders()
    {
        using var workspace = new Workspace();
        string[] templates = [.. Block("scriban")];
        workspace.Folder.Write("python/target.json", Assert.Single(Block("json")));
        workspace.Folder.Write("python/object.sbn", templates[0]);
        workspace.Folder.Write("python/index.sbn", templates[1]);
        workspace.Folder.Write("pets.yaml", Workspace.Document.Replace("Pet: {type", "Pet: {description: 'A pet.', type", StringComparison.Ordinal));
        workspace.Generate("pets.yaml", "--target-templates", "python", "--output", "out/pets").AssertSuccess();
        Assert.Equal("class Pet:\n    # A pet.\n    members = [\n        \"name\",\n    ]\n", workspace.Folder.Read("out/pets/models/pet.py"));
        Assert.Equal("from .pet import Pet\n", workspace.Folder.Read("out/pets/models/__init__.py"));
    }

    [Fact]
    public void The_functions_do_what_the_table_says()
    {
        MatchCollection rows = StyleRow().Matches(Page);
        Assert.Equal(2, rows.Count);
        foreach (Match row in rows)
        {
            string[] functions = [.. Code().Matches(row.Groups["functions"].Value).Select(match => match.Groups["code"].Value)];
            string[] results = [.. Code().Matches(row.Groups["results"].Value).Select(match => match.Groups["code"].Value)];
            Assert.Equal(results, functions.Select(function => Target.Render($"{{{{ 'OAuth2 client_id' | {function} }}}}")));
        }
    }

    private static IEnumerable<string> Block(string language) =>
        Fence().Matches(Page).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["text"].Value);

    [GeneratedRegex(@"^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\| (?<functions>`(snake|camel)`[^|]*)\| (?<results>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex StyleRow();

    [GeneratedRegex(@"`(?<code>[^`]+)`")]
    private static partial Regex Code();
}
