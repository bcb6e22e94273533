using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Grants that refer to one another do so both ways and not in a circle.</summary>
internal sealed class GrantLinksConsistent() : DocumentRule("grant-links-consistent")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        ObjectNode[] grants = [.. documents.Listings("GrantListing").SelectMany(listing => listing.Items)];
        ILookup<string?, ObjectNode> byUri = grants.ToLookup(grant => grant.GetString("uri"), StringComparer.Ordinal);
        ILookup<string?, ObjectNode> byId = grants.ToLookup(grant => grant.GetString("grant_id"), StringComparer.Ordinal);
        return grants.SelectMany(grant => Links(grant, byUri, byId))
            .Concat(Circles.Of(grants, grant => grant.Texts("replaced_by").SelectMany(uri => byUri[uri.Value])).Select(grant => new Breach(grant.Place("replaced_by"), "'replaced_by' leads back to this Grant")))
            .Concat(Circles.Of(grants, grant => grant.GetString("parent") is { } parent ? byId[parent] : []).Select(grant => new Breach(grant.Place("parent"), "'parent' leads back to this Grant")));
    }

    private static IEnumerable<Breach> Links(ObjectNode grant, ILookup<string?, ObjectNode> byUri, ILookup<string?, ObjectNode> byId)
    {
        string uri = grant.GetString("uri") ?? "";
        string id = grant.GetString("grant_id") ?? "";
        foreach (ObjectNode other in grant.Texts("replacing").SelectMany(text => byUri[text.Value]).Where(other => !other.Lists("replaced_by", uri)))
        {
            yield return new Breach(other.Place("replaced_by"), $"the Grant '{id}' replaces this one, which doesn't say so");
        }

        foreach (ObjectNode other in grant.Texts("replaced_by").SelectMany(text => byUri[text.Value]).Where(other => !other.Lists("replacing", uri)))
        {
            yield return new Breach(other.Place("replacing"), $"the Grant '{id}' is replaced by this one, which doesn't say so");
        }

        foreach (ObjectNode other in grant.Texts("children").SelectMany(text => byId[text.Value]).Where(other => other.GetString("parent") != id))
        {
            yield return new Breach(other.Place("parent"), $"the Grant '{id}' has this one as a child, which has another parent");
        }

        foreach (ObjectNode other in (grant.GetString("parent") is { } parent ? byId[parent] : []).Where(other => !other.Lists("children", id)))
        {
            yield return new Breach(other.Place("children"), $"the Grant '{id}' has this one as its parent, which doesn't list it");
        }
    }
}
