namespace Cdsc.CodeGen.Tests.Api;

/// <summary>A change of what others can use is seen by whoever makes it, and by whoever reads the commit.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Cdsc.CodeGen.Model")]
    [InlineData("Cdsc.CodeGen.OpenApi")]
    [InlineData("Cdsc.CodeGen.JsonSchema")]
    [InlineData("Cdsc.CodeGen.CSharp")]
    public void A_library_offers_what_its_listing_says(string library)
    {
        string difference = ApiListing.DifferenceOf(library);
        Assert.True(difference.Length == 0, difference);
    }
}
