using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A listing has the latest change first.</summary>
/// <param name="name">The name of the check.</param>
/// <param name="listings">The listings.</param>
/// <param name="member">The member that has the moment of the change.</param>
internal sealed class ListingOrderRule(string name, IReadOnlyList<string> listings, string member) : DocumentRule(name)
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        foreach (ObjectNode[] items in listings.SelectMany(documents.Listings).Select(listing => listing.Items.ToArray()))
        {
            for (int i = 1; i < items.Length; i++)
            {
                if (items[i].Moment(member) > items[i - 1].Moment(member))
                {
                    yield return new Breach(items[i].Place(member), $"'{member}' is later than that of the entry before it, but the latest change comes first");
                }
            }
        }
    }
}
