using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Texts;

namespace Cdsc.CodeGen.Workbench;

/// <summary>The rules of the specifications, all that is told of them.</summary>
internal static class SpecificationRules
{
    private const string Resource = "rules.yaml";

    private static readonly (string Member, string Name)[] Notes =
    [
        ("dropped", "Dropped"),
        ("manual", "Only a person can decide"),
        ("classChanged", "Why decided so"),
        ("bindsChanged", "Why this party"),
    ];

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<SpecificationRule> All { get; } = Read();

    /// <summary>All of them by their ids.</summary>
    public static IReadOnlyDictionary<string, SpecificationRule> ById { get; } = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    private static List<SpecificationRule> Read()
    {
        SourceNode? root = SourceParser.Parse(new SourceText(Resource, EmbeddedText.Read(typeof(SpecificationRules).Assembly, Resource)), new DiagnosticBag());
        return [.. ((ArrayNode)root!).Items.OfType<ObjectNode>().Select(Read)];
    }

    private static SpecificationRule Read(ObjectNode rule) => new(
        rule.GetString("id")!,
        rule.GetString("spec")!,
        rule.GetString("section")!,
        rule.GetString("url")!,
        rule.GetString("binds")!,
        rule.GetString("class")!,
        rule.GetString("text")!.Trim(),
        HomesOf(rule),
        rule.Get("document") is ObjectNode check
            ? new SpecificationRuleCheck(check.GetString("name")!, [.. SchemaParts.Strings(check.Get("over"))], check.GetString("check")!.Trim())
            : null,
        NotesOf(rule));

    private static List<SpecificationRuleHome> HomesOf(ObjectNode rule)
    {
        IEnumerable<SourceNode> homes = rule.Get("schema") switch
        {
            ArrayNode several => several.Items,
            ObjectNode one => [one],
            _ => [],
        };
        return
        [
            .. homes.OfType<ObjectNode>().Select(home => new SpecificationRuleHome(
                Path.GetFileNameWithoutExtension(home.GetString("file")!), home.GetString("pointer")!, home.GetString("member"))),
        ];
    }

    private static List<(string, string)> NotesOf(ObjectNode rule)
    {
        var notes = new List<(string, string)>();
        if (rule.Get("conformance") is ObjectNode test)
        {
            notes.Add(("Test", test.GetString("request")!.Trim()));
            notes.Add(("Expect", test.GetString("expect")!.Trim()));
        }

        notes.AddRange(Notes.Where(note => rule.GetString(note.Member) is not null).Select(note => (note.Name, rule.GetString(note.Member)!.Trim())));
        return notes;
    }
}
