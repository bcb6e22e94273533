namespace Cdsc.CodeGen.JsonSchema;

/// <summary>The data files that are part of the assembly.</summary>
internal static class EmbeddedFile
{
    public static Stream Open(string name) => typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"{name} is missing in the assembly.");
}
