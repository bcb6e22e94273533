namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Names files that come with the command: <c>cdsc:/cds-wg1-02/openapi.yaml</c>. Documents may refer to them as to any
/// other file; relative references in them stay among them.
/// </summary>
public static class BuiltInFile
{
    /// <summary>What the names of all of them start with.</summary>
    public const string Prefix = "cdsc:/";

    /// <summary>Whether a file is one of them.</summary>
    public static bool Is(string file) => file.StartsWith(Prefix, StringComparison.Ordinal);
}
