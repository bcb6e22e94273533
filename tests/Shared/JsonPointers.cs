using System.Globalization;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>JSON Pointers (RFC 6901).</summary>
internal static class JsonPointers
{
    /// <summary>The names and indexes that lead from the root to the place.</summary>
    /// <param name="pointer">The pointer, or a reference that ends with one behind its <c>#</c>.</param>
    public static IEnumerable<string> Steps(string pointer) => pointer.Split('/').Skip(1)
        .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    /// <summary>A pointer that leads on to a member or an entry.</summary>
    public static string Append(string pointer, string step) =>
        $"{pointer}/{step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public static int Index(string step) => int.Parse(step, NumberStyles.None, CultureInfo.InvariantCulture);
}
