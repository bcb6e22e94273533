using System.Globalization;
using System.Text.Json;
using Cdsc.CodeGen.OpenApi;
using static Cdsc.CodeGen.Workbench.ChangeCategories;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Compares what schemas demand beyond types: a demand that is tightened binds who sends, one that is loosened surprises who reads.</summary>
internal static class ConstraintDiff
{
    private const string Default = "default";

    public static void Compare(DiffContext context)
    {
        Dictionary<string, SchemaPlace> before = SchemaPlaces.Of(context, context.Old, context.NewNameOf, context.NewPlaceOf);
        foreach (SchemaPlace current in SchemaPlaces.Of(context, context.New, name => name, place => place).Values)
        {
            if (before.TryGetValue(current.Name, out SchemaPlace? old))
            {
                Compare(context, ConstraintReader.Read(old, context.NewNameOf, context.NewPlaceOf), ConstraintReader.Read(current, name => name, place => place), old.Senders | current.Senders);
            }
        }
    }

    /// <summary>Adds a change of a demand.</summary>
    public static void Add(DiffContext context, string subject, string place, ConstraintTrend trend, Parties senders, string message, SourceNode? old, SourceNode? current)
    {
        senders = senders == Parties.None ? Parties.Both : senders;
        bool isNoticed = trend switch
        {
            ConstraintTrend.Tightened or ConstraintTrend.Added => senders.HasFlag(Parties.Client),
            ConstraintTrend.Loosened or ConstraintTrend.Removed => senders.HasFlag(Parties.Server),
            _ => true,
        };
        Parties of = trend is ConstraintTrend.Loosened or ConstraintTrend.Removed ? Parties.None : senders;
        string kind = $"{subject}-{trend.ToString().ToLowerInvariant()}";
        context.Require(kind, place, isNoticed ? Wire : None, of, message, old?.Location, current?.Location);
    }

    private static void Compare(DiffContext context, ConstraintReader old, ConstraintReader current, Parties senders)
    {
        ILookup<string, Constraint> known = old.Constraints.ToLookup(constraint => constraint.Place, StringComparer.Ordinal);
        ILookup<string, Constraint> news = current.Constraints.ToLookup(constraint => constraint.Place, StringComparer.Ordinal);
        foreach (string place in old.Places.Intersect(current.Places).Order(StringComparer.Ordinal))
        {
            Constraint[] before = [.. known[place]];
            Constraint[] after = [.. news[place]];
            CompareKeywords(context, place, senders, before, after);
            ConditionDiff.Compare(context, place, senders, [.. before.Where(item => item.IsCondition)], [.. after.Where(item => item.IsCondition)]);
        }
    }

    private static void CompareKeywords(DiffContext context, string place, Parties senders, Constraint[] old, Constraint[] current)
    {
        var pairs = Pairs<Constraint>.Of(old.Where(IsLimit), current.Where(IsLimit), item => item.Keyword, (_, _) => false);
        string name = place.Replace('/', '.');
        CompareDefaults(context, place, old.FirstOrDefault(item => item.Keyword == Default), current.FirstOrDefault(item => item.Keyword == Default));
        foreach (Constraint item in pairs.Gone)
        {
            Add(context, "constraint", $"{place}#{item.Keyword}", ConstraintTrend.Removed, senders, $"{name} no longer has {item.Keyword} {item.Text}.", item.Node, null);
        }

        foreach (Constraint item in pairs.Added)
        {
            Add(context, "constraint", $"{place}#{item.Keyword}", ConstraintTrend.Added, senders, $"{name} now has {item.Keyword} {item.Text}.", null, item.Node);
        }

        foreach ((Constraint before, Constraint after) in pairs.Kept.Where(pair => pair.Old.Text != pair.New.Text))
        {
            Add(context, "constraint", $"{place}#{after.Keyword}", TrendOf(before, after), senders, $"{name} now has {after.Keyword} {after.Text}, not {before.Text}.", before.Node, after.Node);
        }
    }

    private static bool IsLimit(Constraint constraint) => !constraint.IsCondition && constraint.Keyword != Default;

    /// <summary>A default binds nobody who sends, but who sends nothing means something else.</summary>
    private static void CompareDefaults(DiffContext context, string place, Constraint? old, Constraint? current)
    {
        string kind = old is null ? "default-added" : current is null ? "default-removed" : "default-changed";
        if (old?.Text != current?.Text)
        {
            context.Add(kind, place, Wire, $"The default of {place.Replace('/', '.')} is now {current?.Text ?? "none"}, not {old?.Text ?? "none"}.", old?.Node.Location, current?.Node.Location);
        }
    }

    private static ConstraintTrend TrendOfLists(string old, string current)
    {
        using JsonDocument before = JsonDocument.Parse(old);
        using JsonDocument after = JsonDocument.Parse(current);
        HashSet<string> known = [.. before.RootElement.EnumerateArray().Select(value => value.GetRawText())];
        HashSet<string> values = [.. after.RootElement.EnumerateArray().Select(value => value.GetRawText())];
        return known.IsProperSubsetOf(values) ? ConstraintTrend.Loosened : values.IsProperSubsetOf(known) ? ConstraintTrend.Tightened : ConstraintTrend.Changed;
    }

    private static ConstraintTrend TrendOf(Constraint old, Constraint current)
    {
        if (current.Keyword == "enum" && old.Text[0] == '[' && current.Text[0] == '[')
        {
            return TrendOfLists(old.Text, current.Text);
        }

        if (!decimal.TryParse(old.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal before)
            || !decimal.TryParse(current.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal after)
            || before == after)
        {
            return ConstraintTrend.Changed;
        }

        return current.Keyword switch
        {
            "minimum" or "exclusiveMinimum" or "minLength" or "minItems" or "minProperties" or "minContains" => after > before ? ConstraintTrend.Tightened : ConstraintTrend.Loosened,
            "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" or "maxProperties" or "maxContains" => after < before ? ConstraintTrend.Tightened : ConstraintTrend.Loosened,
            _ => ConstraintTrend.Changed,
        };
    }
}
