namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Entries with the same entity number are of the same entity.</summary>
internal sealed class EntityNumberIdentifies() : DocumentRule("entity-number-identifies")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from listing in documents.Listings("CoverageListing")
               from same in listing.Items.Where(entry => entry.GetString("entity_number") is not null).GroupBy(entry => entry.GetString("entity_number"), StringComparer.Ordinal)
               let first = same.First().GetString("entity_name")
               from other in same
               where other.GetString("entity_name") != first
               select new Breach(other.Place("entity_name"), $"the entity number '{same.Key}' is that of '{first}' too");
    }
}
