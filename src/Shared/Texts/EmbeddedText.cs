using System.Reflection;
using System.Text;

namespace Cdsc.CodeGen.Texts;

/// <summary>Reads texts that are part of an assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of a resource that there must be, with LF line ends and without byte order mark, however the sources were checked out.</summary>
    public static string Read(Assembly assembly, string resource) => Find(assembly, resource)
        ?? throw new ArgumentException($"The resource '{resource}' is missing from {assembly.GetName().Name}.", nameof(resource));

    /// <summary>The same of a resource that may be missing; null then.</summary>
    public static string? Find(Assembly assembly, string resource)
    {
        using var bytes = new EmbeddedBytes(assembly, resource);
        return bytes.Exists ? Encoding.UTF8.GetString(bytes.Utf8).ReplaceLineEndings("\n") : null;
    }
}
