using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.PackageTests;

/// <summary>What the log of a build says about generating.</summary>
internal static partial class BuildLog
{
    /// <summary>How often the command was run.</summary>
    public static int RunsIn(string log) => Run().Count(log);

    /// <summary>Whether MSBuild found that there is nothing to generate.</summary>
    public static bool IsSkippedIn(string log) => log.Contains("Skipping target \"_CdscRun\" because all output files are up-to-date", StringComparison.Ordinal);

    [GeneratedRegex("exec \"[^\"]*cdsc.dll\" project \"", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
