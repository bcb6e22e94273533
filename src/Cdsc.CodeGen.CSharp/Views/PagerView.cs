namespace Cdsc.CodeGen.CSharp;

/// <summary>A method that goes over all pages of a listing.</summary>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="Signature">The parameters of the method.</param>
/// <param name="ItemType">The type of an item.</param>
/// <param name="ListingType">The type of the listing.</param>
/// <param name="Arguments">What it calls the operation with for the first page.</param>
/// <param name="Follow">The request, from <c>link</c>, for a further page.</param>
/// <param name="Items">The member with the items.</param>
/// <param name="Next">The expression, from <c>page</c>, of the URL of the next page.</param>
/// <param name="Key">The function that identifies an item, or null.</param>
/// <param name="Members">The methods that take the URL of the first page from an object.</param>
public sealed record PagerView(
    IReadOnlyList<string> Doc,
    string Method,
    string Signature,
    string ItemType,
    string ListingType,
    string Arguments,
    string Follow,
    string Items,
    string Next,
    string Key,
    IReadOnlyList<DiscoveryMemberView> Members) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Doc), Doc),
        new(nameof(Method), Method),
        new(nameof(Signature), Signature),
        new(nameof(ItemType), ItemType),
        new(nameof(ListingType), ListingType),
        new(nameof(Arguments), Arguments),
        new(nameof(Follow), Follow),
        new(nameof(Items), Items),
        new(nameof(Next), Next),
        new(nameof(Key), Key),
        new(nameof(Members), Members),
    ];
}
