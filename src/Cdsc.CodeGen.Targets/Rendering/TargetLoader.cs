using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Cdsc.CodeGen.Targets;

/// <summary>Finds what templates include: other templates of their folder, by name, and nothing else.</summary>
internal sealed class TargetLoader(IReadOnlyDictionary<string, TargetTemplate> templates) : ITemplateLoader
{
    private readonly Dictionary<string, TargetTemplate> _files = templates.Values.ToDictionary(template => template.File, StringComparer.Ordinal);

    /// <inheritdoc/>
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
        templates.TryGetValue(templateName, out TargetTemplate? template)
            ? template.File
            : throw new ScriptRuntimeException(callerSpan, $"There is no template '{templateName}' to include; the folder has {string.Join(", ", templates.Keys)}.");

    /// <inheritdoc/>
    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => _files[templatePath].Text;

    /// <inheritdoc/>
    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
}
