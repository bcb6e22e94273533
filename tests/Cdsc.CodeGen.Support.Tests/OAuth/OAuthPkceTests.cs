using System.Collections.Generic;

namespace Cdsc.CodeGen.Support.Tests;

public class OAuthPkceTests
{
    /// <summary>RFC 7636, appendix B.</summary>
    [Fact]
    public void The_challenge_is_that_of_the_RFC() =>
        Assert.Equal("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", OAuthPkce.Challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

    [Fact]
    public void A_verifier_is_32_random_bytes_fit_for_URLs()
    {
        var seen = new HashSet<string>();
        for (int i = 0; i < 1000; i++)
        {
            string verifier = OAuthPkce.Random().Reveal();
            Assert.Matches(@"\A[A-Za-z0-9_-]{43}\z", verifier);
            Assert.True(seen.Add(verifier));
        }
    }
}
