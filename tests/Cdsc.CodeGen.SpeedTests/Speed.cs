namespace Cdsc.CodeGen.SpeedTests;

/// <summary>What these tests have in common.</summary>
internal static class Speed
{
    /// <summary>A turn is long enough to time, and short enough that a disturbance spoils one and not all.</summary>
    public static TimeSpan Turn { get; } = TimeSpan.FromMilliseconds(5);

    /// <summary>Skips where code is not optimised: there, all ratios are others.</summary>
    public static void SkipUnlessOptimised()
    {
#if DEBUG
        Assert.Skip("Speed is looked at in Release builds: dotnet test --configuration Release --project tests/Cdsc.CodeGen.SpeedTests");
#endif
    }

    /// <summary>Says a ratio, and fails when it is above what is allowed in each of three attempts: what is disturbed once is not slow.</summary>
    public static void AssertAtMost(double allowed, string what, Func<double> measure)
    {
        double ratio = double.MaxValue;
        for (int attempt = 0; attempt < 3 && ratio > allowed; attempt++)
        {
            ratio = measure();
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}: {ratio:F2}, at most {allowed:F2}"));
        }

        Assert.True(ratio <= allowed, $"{what}: {ratio:F2} times the yardstick, and {allowed:F2} is allowed.");
    }
}
