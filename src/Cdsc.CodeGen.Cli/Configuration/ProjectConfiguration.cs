using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Cli;

/// <summary>
/// Turns the items of a project into one run with one output: items of one namespace belong together, those of
/// different ones share what types and support code they have in common.
/// </summary>
internal static class ProjectConfiguration
{
    /// <summary>The configuration; what does not go together is reported at the project file.</summary>
    public static RunConfiguration Of(ProjectRequest request, DiagnosticBag diagnostics)
    {
        void Report(string message) => diagnostics.Add(DiagnosticDescriptors.InvalidProjectItem.At(SourceLocation.OfFile(request.Project), message));

        List<IGrouping<string, ProjectItem>> groups = [.. request.Items.GroupBy(item => item.Namespace, StringComparer.Ordinal)];
        foreach (IGrouping<string, ProjectItem> group in groups)
        {
            if (group.DistinctBy(item => (item.Templates, item.ModelsFrom, item.ModelsSupportNamespace)).Count() > 1)
            {
                Report($"the items of the namespace '{group.Key}' must have the same Templates, ModelsFrom and ModelsSupportNamespace; give one of them another Namespace");
            }
        }

        // The support code is there once, and is written either against models of this project or against others.
        if (request.Items.DistinctBy(item => (item.ModelsFrom is null, item.ModelsSupportNamespace)).Count() > 1)
        {
            Report("either all items of a project take their models from another assembly (ModelsFrom) or none does");
        }

        foreach (string file in request.Items.SelectMany(item => (string?[])[item.Input, item.Templates]).OfType<string>().Where(file => IsOutside(request, file)))
        {
            Report($"'{file}' lies outside '{request.Root}', and nothing else is read; set the property CdscRoot to a folder around all documents and templates");
        }

        IReadOnlyList<CSharpPart> parts = [.. groups.Select(group => PartOf(request, group, isOneOfSeveral: groups.Count > 1))];
        return new RunConfiguration(request.Root, [new OutputConfiguration(request.Output, request.Output, [], parts, false, false, null)]) { SharesInlineTypes = request.SharesInlineTypes };
    }

    private static CSharpPart PartOf(ProjectRequest request, IGrouping<string, ProjectItem> items, bool isOneOfSeveral)
    {
        var emit = new Dictionary<string, EmitKind>(StringComparer.Ordinal);
        foreach (ProjectItem item in items)
        {
            string input = InputOf(request, item.Input);
            emit[input] = emit.GetValueOrDefault(input) | item.Emit;
        }

        // A specification brings its interfaces along whole, also those of the one on which it builds.
        if (emit.TryGetValue(BuiltInDefinitions.FileOf("cds-wg1-02")!, out EmitKind extending) && emit.ContainsKey(BuiltInDefinitions.FileOf("cds-wg1-01")!))
        {
            emit[BuiltInDefinitions.FileOf("cds-wg1-01")!] |= extending;
        }

        ProjectItem first = items.First();
        var settings = new CSharpSettings(items.Key, emit.Values.Aggregate((all, kinds) => all | kinds), first.ModelsFrom, null)
        {
            SupportNamespace = request.SupportNamespace,
            Folder = isOneOfSeveral ? items.Key : "",
            EmitByDocument = emit,
        };
        if (first is { ModelsFrom: not null, ModelsSupportNamespace: { } core })
        {
            settings = settings with { CoreNamespace = core };
        }

        return new CSharpPart([.. emit.Keys], settings, first.Templates is null ? null : RelativeTo(request.Root, first.Templates));
    }

    private static bool IsOutside(ProjectRequest request, string file)
    {
        string relative = InputOf(request, file);
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative);
    }

    private static string InputOf(ProjectRequest request, string input) => BuiltInFile.Is(input) ? input : RelativeTo(request.Root, input);

    private static string RelativeTo(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
