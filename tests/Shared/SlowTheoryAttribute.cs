using System.Runtime.CompilerServices;
using Xunit.v3;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>A test of several cases that runs only when slow tests are asked for, and is skipped with the reason elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlowTheoryAttribute : TheoryAttribute, ITraitAttribute
{
    public SlowTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = SlowTests.Reason;
        SkipType = typeof(SlowTests);
        SkipUnless = nameof(SlowTests.AreWanted);
    }

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => SlowTests.Traits;
}
