namespace Cdsc.CodeGen.InteropTests;

/// <summary>When the tests run that need more than the SDK.</summary>
public static class SlowTests
{
    /// <summary>The value of the trait that these tests carry; its name is <c>Category</c>.</summary>
    public const string Category = "Slow";

    /// <summary>Why they are skipped where they are.</summary>
    public const string Reason = "Needs Node: run 'npm ci' in tests/Cdsc.CodeGen.InteropTests/node and set CDSC_SLOW=1.";

    /// <summary>Whether somebody asked for them. What they need must be there then; if not, they fail.</summary>
    public static bool AreWanted => Environment.GetEnvironmentVariable("CDSC_SLOW") == "1";
}
