using System.Text;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The rules of the specifications, from <c>openapi/rules.yaml</c>: which of them a keyword or a check holds.</summary>
internal sealed class RuleBook
{
    private const string Resource = "rules.yaml";

    private readonly Dictionary<string, List<RuleEntry>> _byCheck = new(StringComparer.Ordinal);
    private readonly Dictionary<RuleHome, List<(RuleEntry Rule, string? Member)>> _byHome = [];

    private RuleBook(ArrayNode rules)
    {
        foreach (ObjectNode rule in rules.Items.OfType<ObjectNode>())
        {
            var entry = new RuleEntry(rule.GetString("id")!, rule.GetString("url")!, rule.GetString("text")!.Trim());
            if (rule.TryGet("document", out ObjectNode? check))
            {
                Add(_byCheck, check.GetString("name")!, entry);
            }

            IReadOnlyList<SourceNode> homes = rule.Get("schema") switch
            {
                ArrayNode several => several.Items,
                ObjectNode one => [one],
                _ => [],
            };
            foreach (ObjectNode home in homes.OfType<ObjectNode>())
            {
                var key = new RuleHome(Path.GetFileNameWithoutExtension(home.GetString("file")!), home.GetString("pointer")!);
                Add(_byHome, key, (entry, home.GetString("member")));
            }
        }
    }

    /// <summary>The names of the checks that rules ask for, ordinally sorted.</summary>
    public IReadOnlyList<string> Checks => [.. _byCheck.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The rules as they come with the command.</summary>
    public static RuleBook BuiltIn()
    {
        using var reader = new StreamReader(typeof(RuleBook).Assembly.GetManifestResourceStream(Resource)!, Encoding.UTF8);
        var diagnostics = new DiagnosticBag();
        return new RuleBook((ArrayNode)SourceParser.Parse(new SourceText(Resource, reader.ReadToEnd()), diagnostics)!);
    }

    /// <summary>The rules that a check holds, in their order.</summary>
    public IReadOnlyList<RuleEntry> OfCheck(string name) => _byCheck.GetValueOrDefault(name) ?? [];

    /// <summary>The rules that a keyword carries, in their order.</summary>
    /// <param name="home">The keyword.</param>
    /// <param name="isAbout">Whether what the keyword has found is about a member; asked where a rule is about one entry of a list.</param>
    public IReadOnlyList<RuleEntry> OfHome(RuleHome home, Func<string, bool> isAbout) =>
        [.. (_byHome.GetValueOrDefault(home) ?? []).Where(pair => pair.Member is null || isAbout(pair.Member)).Select(pair => pair.Rule)];

    private static void Add<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<TValue>? values))
        {
            index.Add(key, values = []);
        }

        values.Add(value);
    }
}
