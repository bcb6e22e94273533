namespace Cdsc.CodeGen.RoundTripTests.Api;

/// <summary>What the ready-made packages offer changes only when somebody means it.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Cdsc.Models")]
    [InlineData("Cdsc.Clients")]
    [InlineData("Cdsc.AspNetCore")]
    public void A_package_offers_what_its_listing_says(string library)
    {
        string difference = ApiListing.DifferenceOf(library);
        Assert.True(difference.Length == 0, difference);
    }
}
