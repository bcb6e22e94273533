namespace Cdsc.CodeGen.TestSupport;

/// <summary>When the tests run that need more than the SDK, or much time.</summary>
public static class SlowTests
{
    /// <summary>Why they are skipped where they are.</summary>
    public const string Reason = "Slow, or in need of more than the SDK: CONTRIBUTING.md tells what to install; then set CDSC_SLOW=1.";

    /// <summary>Whether somebody asked for them. What they need must be there then; CI takes a skip for a failure.</summary>
    public static bool AreWanted => Environment.GetEnvironmentVariable("CDSC_SLOW") == "1";

    /// <summary>The trait by which runs choose them or leave them out.</summary>
    internal static IReadOnlyCollection<KeyValuePair<string, string>> Traits { get; } = [KeyValuePair.Create("Category", "Slow")];
}
