using System.Globalization;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>JSON Pointers (RFC 6901), as the evaluator gives them.</summary>
internal static class JsonPointers
{
    public static IEnumerable<string> Steps(string pointer) => pointer.Split('/').Skip(1)
        .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    public static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);
}
