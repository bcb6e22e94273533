using System.Security.Cryptography;
using System.Text;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Compares the conditions of a schema, which have no names: what they demand, or when, tells which are the same.</summary>
internal static class ConditionDiff
{
    public static void Compare(DiffContext context, string place, Parties senders, IReadOnlyList<Constraint> old, IReadOnlyList<Constraint> current)
    {
        List<Constraint> gone = [.. old.ExceptBy(current.Select(item => item.Text), item => item.Text, StringComparer.Ordinal)];
        List<Constraint> added = [.. current.ExceptBy(old.Select(item => item.Text), item => item.Text, StringComparer.Ordinal)];
        string name = place.Replace('/', '.');
        AddChanged(context, place, senders, gone, added, condition => WithoutIf(condition));
        AddChanged(context, place, senders, gone, added, condition => IfOf(condition));
        foreach (Constraint item in gone)
        {
            ConstraintDiff.Add(context, "condition", PlaceOf(place, item.Text), ConstraintTrend.Removed, senders, $"{name} no longer has this condition: {ConditionText.Of(item.Node)}.", item.Node, null);
        }

        foreach (Constraint item in added)
        {
            ConstraintDiff.Add(context, "condition", PlaceOf(place, item.Text), ConstraintTrend.Added, senders, $"{name} has a new condition: {ConditionText.Of(item.Node)}.", null, item.Node);
        }
    }

    /// <summary>Reports, and takes out, the conditions that have a part in common with one other and no more.</summary>
    private static void AddChanged(DiffContext context, string place, Parties senders, List<Constraint> gone, List<Constraint> added, Func<Constraint, string?> partOf)
    {
        ILookup<string?, Constraint> candidates = added.ToLookup(partOf, StringComparer.Ordinal);
        foreach (IGrouping<string?, Constraint> group in gone.ToLookup(partOf, StringComparer.Ordinal))
        {
            if (group.Key is not { } part || group.ToList() is not [{ } before] || candidates[part].ToList() is not [{ } after])
            {
                continue;
            }

            gone.Remove(before);
            added.Remove(after);
            ConstraintTrend trend = TrendOf(before, after);
            ConstraintDiff.Add(context, "condition", PlaceOf(place, part), trend, senders, MessageOf(place.Replace('/', '.'), trend, before, after), before.Node, after.Node);
        }
    }

    private static string MessageOf(string name, ConstraintTrend trend, Constraint old, Constraint current) => trend switch
    {
        ConstraintTrend.Tightened => $"{name} has a condition that now also holds {MoreOf(current, old)}: {ConditionText.Then(current.Node)}.",
        ConstraintTrend.Loosened => $"{name} has a condition that no longer holds {MoreOf(old, current)}: {ConditionText.Then(current.Node)}.",
        _ => $"{name} has another condition: {ConditionText.Of(current.Node)}; before: {ConditionText.Of(old.Node)}.",
    };

    /// <summary>The cases that one condition has more than another.</summary>
    private static string MoreOf(Constraint more, Constraint less)
    {
        (string member, HashSet<string> values) = CasesOf(more)!.Value;
        return $"when {member} is {string.Join(" or ", values.Except(CasesOf(less)!.Value.Values).Select(value => $"'{value}'"))}";
    }

    /// <summary>A condition that demands the same of more values is tighter.</summary>
    private static ConstraintTrend TrendOf(Constraint old, Constraint current)
    {
        if (WithoutIf(old) != WithoutIf(current) || ((ObjectNode)old.Node).Has("else") || CasesOf(old) is not { } before || CasesOf(current) is not { } after || before.Member != after.Member)
        {
            return ConstraintTrend.Changed;
        }

        return before.Values.IsSubsetOf(after.Values) ? ConstraintTrend.Tightened
            : after.Values.IsSubsetOf(before.Values) ? ConstraintTrend.Loosened
            : ConstraintTrend.Changed;
    }

    /// <summary>The values of one member for which a condition holds; null when it is about something else.</summary>
    private static (string Member, HashSet<string> Values)? CasesOf(Constraint condition)
    {
        if ((condition.Node as ObjectNode)?.Get("if") is not ObjectNode test
            || test.Members.Any(member => member.Name is not ("required" or "properties" or "type"))
            || test.Get("required") is ArrayNode { Items.Count: > 1 }
            || test.Get("properties") is not ObjectNode { Members: [{ Value: ObjectNode { Members: [{ } value] } } property] })
        {
            return null;
        }

        return value switch
        {
            { Name: "const", Value: StringNode text } => (property.Name, [text.Value]),
            { Name: "enum", Value: ArrayNode list } when list.Items.All(item => item is StringNode) => (property.Name, [.. list.Items.Select(item => ((StringNode)item).Value)]),
            _ => null,
        };
    }

    private static string? IfOf(Constraint condition) => PartsOf(condition, member => member.Name == "if");

    private static string? WithoutIf(Constraint condition) => PartsOf(condition, member => member.Name != "if");

    private static string? PartsOf(Constraint condition, Func<ObjectMember, bool> isWanted) =>
        condition is { Keyword: "if", Node: ObjectNode schema } && schema.Members.Any(isWanted)
            ? new CanonicalSchema(condition.Origin.Document, name => name).Of(schema.With([.. schema.Members.Where(isWanted)]), NodeKind.Schema)
            : null;

    /// <summary>A condition has no name, so the key has a short digest of what it says.</summary>
    private static string PlaceOf(string place, string text) =>
        $"{place}#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8]}";
}
