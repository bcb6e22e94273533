using Cdsc.CodeGen.Model;
using static Cdsc.CodeGen.Workbench.ChangeCategories;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Compares how operations are found, paged and protected.</summary>
internal static class AccessDiff
{
    public static void Compare(DiffContext context, ApiOperation old, ApiOperation current)
    {
        CompareSecurity(context, old, current);
        CompareDiscovery(context, old, current);
        ComparePagers(context, old, current);
    }

    private static void CompareSecurity(DiffContext context, ApiOperation old, ApiOperation current)
    {
        string id = current.Id;
        HashSet<string> before = WaysOf(old.Security);
        HashSet<string> after = WaysOf(current.Security);
        foreach (string way in before.Except(after).Order(StringComparer.Ordinal))
        {
            context.Require("security-removed", $"{context.PlaceOf(id)}/{way}", Wire, Parties.Client, $"{id} no longer lets in by this: {way}.", old.Location, null);
        }

        foreach (string way in after.Except(before).Order(StringComparer.Ordinal))
        {
            context.Require("security-added", $"{context.PlaceOf(id)}/{way}", None, Parties.Server, $"{id} lets in by this: {way}.", null, current.Location);
        }
    }

    /// <summary>The ways to be let in, in words; a document that leaves it open has none.</summary>
    private static HashSet<string> WaysOf(ApiSecurity? security) => security switch
    {
        null => [],
        { Alternatives.Count: 0 } => ["no credentials"],
        _ => [.. security.Alternatives.Select(schemes => schemes.Count == 0 ? "no credentials" : string.Join(" and ", schemes.Select(SchemeText).Order(StringComparer.Ordinal)))],
    };

    private static string SchemeText(ApiSecurityScheme scheme) =>
        scheme.Scopes.Count == 0 ? scheme.Name : $"{scheme.Name} with {string.Join(", ", scheme.Scopes.Order(StringComparer.Ordinal))}";

    private static void CompareDiscovery(DiffContext context, ApiOperation old, ApiOperation current)
    {
        string id = current.Id;
        Dictionary<string, SourceLocation> before = SourcesOf(old, typeId => context.NewNameOf(context.Old.NameOf(typeId)));
        Dictionary<string, SourceLocation> after = SourcesOf(current, context.New.NameOf);
        foreach ((string source, SourceLocation place) in before.Where(item => !after.ContainsKey(item.Key)))
        {
            context.Add("discovery-removed", $"{context.PlaceOf(id)}/{source}", Wire | Source, $"The URL of {id} is no longer found in {source}.", place, null);
        }

        foreach ((string source, SourceLocation place) in after.Where(item => !before.ContainsKey(item.Key)))
        {
            context.Require("discovery-added", $"{context.PlaceOf(id)}/{source}", None, Parties.Server, $"The URL of {id} is found in {source}.", null, place);
        }
    }

    private static Dictionary<string, SourceLocation> SourcesOf(ApiOperation operation, Func<TypeId, string> nameOf)
    {
        var sources = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (DiscoverySource source in operation.Discovery)
        {
            string text = source switch
            {
                WellKnownSource known => known.Path,
                MemberSource member => $"{nameOf(member.Type)}.{member.Member}{(member.IsMany ? "[]" : "")}",
                _ => source.ToString(),
            };
            sources.TryAdd(text, source.Location);
        }

        return sources;
    }

    private static void ComparePagers(DiffContext context, ApiOperation old, ApiOperation current)
    {
        var pagers = Pairs<Pager>.Of(old.Pagers, current.Pagers, pager => pager.Items, (_, _) => false);
        foreach (Pager pager in pagers.Gone)
        {
            context.Add("paging-removed", $"{context.PlaceOf(current.Id)}/{pager.Items}", Wire | Source, $"'{pager.Items}' of {current.Id} is no longer paged.", pager.Location, null);
        }

        foreach (Pager pager in pagers.Added)
        {
            // A client that doesn't know of pages takes the first for all.
            context.Require("paging-added", $"{context.PlaceOf(current.Id)}/{pager.Items}", Wire | Source, Parties.Both, $"'{pager.Items}' of {current.Id} is paged.", null, pager.Location);
        }

        foreach ((Pager before, Pager after) in pagers.Kept)
        {
            if ((before.Next, before.Previous, before.Key) != (after.Next, after.Previous, after.Key))
            {
                context.Require(
                    "paging-changed", $"{context.PlaceOf(current.Id)}/{after.Items}", Wire | Source, Parties.Both, $"'{after.Items}' of {current.Id} is paged by {TextOf(after)}, not by {TextOf(before)}.", before.Location, after.Location);
            }
        }
    }

    private static string TextOf(Pager pager) => $"next '{pager.Next}', previous '{pager.Previous ?? "none"}', key '{pager.Key ?? "none"}'";
}
