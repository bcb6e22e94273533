using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.Cli;

/// <summary>Reads the member <c>lint</c> of <c>cdsc.json</c>; every mistake in it is reported with its position.</summary>
internal sealed class LintReader(ConfigurationNodes nodes)
{
    private static readonly string[] Levels = ["off", "warning", "error"];

    /// <summary>What it says; what is wrong is reported and left out.</summary>
    public LintSettings Read(SourceNode node)
    {
        if (nodes.AsObject(node, "rules", "exceptions") is not { } lint)
        {
            return LintSettings.Default;
        }

        var levels = new Dictionary<LintRule, LintLevel>();
        foreach (ObjectMember member in RulesOf(lint))
        {
            int level = Array.IndexOf(Levels, (member.Value as StringNode)?.Value);
            if (RuleOf(member.Name, member.NameLocation) is { } rule)
            {
                if (level < 0)
                {
                    nodes.Report(member.Value, "A rule takes off, warning or error");
                }
                else if (!levels.TryAdd(rule, (LintLevel)level))
                {
                    nodes.Report(member.Value, $"'{rule.Name}' is there twice");
                }
            }
        }

        IReadOnlyList<SourceNode> exceptions = lint.Has("exceptions") ? nodes.Items(lint, "exceptions") : [];
        return new LintSettings(levels, [.. exceptions.Select(ExceptionOf).OfType<LintException>()]);
    }

    private IReadOnlyList<ObjectMember> RulesOf(ObjectNode lint)
    {
        switch (lint.Get("rules"))
        {
            case null:
                return [];
            case ObjectNode rules:
                return rules.Members;
            case { } other:
                nodes.Report(other, "'rules' must be an object with rules for its members");
                return [];
        }
    }

    private LintException? ExceptionOf(SourceNode node)
    {
        if (nodes.AsObject(node, "rule", "at", "reason") is not { } entry)
        {
            return null;
        }

        string? word = nodes.RequiredString(entry, "rule");
        string? at = nodes.RequiredString(entry, "at");
        string? reason = nodes.RequiredString(entry, "reason");
        LintRule? rule = word is null ? null : RuleOf(word, entry.Get("rule")!.Location);
        if (at is null || reason is null || rule is null)
        {
            return null;
        }

        int hash = at.IndexOf('#', StringComparison.Ordinal);
        string pointer = hash < 0 ? "" : at[(hash + 1)..];
        string file = hash < 0 ? at : at[..hash];
        string? resolved = BuiltInFile.Is(file) ? file : RelativeFile.Resolve("", file);
        if (string.IsNullOrEmpty(resolved) || file.StartsWith('/') || (pointer.Length > 0 && pointer[0] != '/'))
        {
            nodes.Report(entry.Get("at")!, "'at' takes a file below the folder of cdsc.json, and a JSON Pointer after '#' for a value in it: openapi.yaml#/components/schemas/Old");
            return null;
        }

        return new LintException(rule, resolved, pointer, node.Location);
    }

    private LintRule? RuleOf(string word, SourceLocation place)
    {
        LintRule? rule = LintRules.Find(word);
        if (rule is null)
        {
            nodes.Report(place, $"There is no rule '{word}'; nearest are {string.Join(", ", LintRules.Nearest(word).Take(3))}, and 'cdsc lint --rules' lists all");
        }

        return rule;
    }
}
