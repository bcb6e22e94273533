namespace Cdsc.CodeGen.CSharp;

/// <summary>The support code: ordinary C# of this assembly's folder <c>Support</c>.</summary>
internal static class SupportFiles
{
    private const string Prefix = "Support/";

    private static readonly string[] Resources =
        [.. typeof(SupportFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The names of the types that a room brings into the namespace of generated code: a file has one.</summary>
    public static IEnumerable<string> TypesOf(SupportRoom room) =>
        ResourcesOf(room).Select(resource => Path.GetFileNameWithoutExtension(resource));

    /// <summary>The files of a room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="context">The namespaces.</param>
    /// <param name="prefix">What the paths start with.</param>
    public static IEnumerable<SupportFile> Of(SupportRoom room, PlanContext context, string prefix)
    {
        CSharpSettings settings = context.Settings;
        bool usesForeignCore = !room.IsOfModels && !settings.EmitsModels;
        string[] usings = [.. room.IsOfSpecification ? context.ForeignNamespaces : [], .. usesForeignCore ? [settings.CoreNamespace] : Array.Empty<string>()];
        var namespaces = new OwnNamespaces(room.IsOfModels ? settings.CoreNamespace : settings.SupportNamespace, settings);
        return ResourcesOf(room).Select(resource => new SupportFile(prefix + resource, resource, namespaces, usings));
    }

    private static IEnumerable<string> ResourcesOf(SupportRoom room)
    {
        string folder = $"{Prefix}{room.Folder}/";
        return Resources.Where(name => name.StartsWith(folder, StringComparison.Ordinal));
    }
}
