using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Grants that refer to one another do so both ways and not in a circle.</summary>
internal sealed class GrantLinksConsistent() : DocumentRule("grant-links-consistent")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        ObjectNode[] grants = [.. documents.Listings("GrantListing").SelectMany(listing => listing.Items)];
        return (from one in grants from other in grants where !ReferenceEquals(one, other) from breach in Pair(one, other) select breach)
            .Concat(grants.Where(grant => ComesBack(grants, grant)).Select(grant => new Breach(grant.Place("grant_id"), "'replaced_by' or 'parent' leads back to this Grant")));
    }

    private static IEnumerable<Breach> Pair(ObjectNode one, ObjectNode other)
    {
        string uri = one.GetString("uri") ?? "";
        string id = one.GetString("grant_id") ?? "";
        if (other.Lists("replacing", uri) && !one.Lists("replaced_by", other.GetString("uri") ?? ""))
        {
            yield return new Breach(one.Place("replaced_by"), $"the Grant '{other.GetString("grant_id")}' replaces this one, which doesn't say so");
        }

        if (other.Lists("replaced_by", uri) && !one.Lists("replacing", other.GetString("uri") ?? ""))
        {
            yield return new Breach(one.Place("replacing"), $"the Grant '{other.GetString("grant_id")}' is replaced by this one, which doesn't say so");
        }

        if (other.Lists("children", id) && one.GetString("parent") != other.GetString("grant_id"))
        {
            yield return new Breach(one.Place("parent"), $"the Grant '{other.GetString("grant_id")}' has this one as a child, which has another parent");
        }

        if (other.GetString("parent") == id && !one.Lists("children", other.GetString("grant_id") ?? ""))
        {
            yield return new Breach(one.Place("children"), $"the Grant '{other.GetString("grant_id")}' has this one as its parent, which doesn't list it");
        }
    }

    private static bool ComesBack(ObjectNode[] grants, ObjectNode start)
    {
        return Leads(grant => grants.Where(other => grant.Lists("replaced_by", other.GetString("uri") ?? "")))
            || Leads(grant => grants.Where(other => grant.GetString("parent") is { } parent && other.GetString("grant_id") == parent));

        bool Leads(Func<ObjectNode, IEnumerable<ObjectNode>> step)
        {
            var met = new HashSet<ObjectNode>(ReferenceEqualityComparer.Instance);
            var next = new Queue<ObjectNode>(step(start));
            while (next.TryDequeue(out ObjectNode? grant))
            {
                if (ReferenceEquals(grant, start))
                {
                    return true;
                }

                foreach (ObjectNode other in met.Add(grant) ? step(grant) : [])
                {
                    next.Enqueue(other);
                }
            }

            return false;
        }
    }
}
