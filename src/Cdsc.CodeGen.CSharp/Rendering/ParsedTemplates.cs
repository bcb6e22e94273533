using System.Collections.Concurrent;
using Scriban;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Templates, each parsed once. Several threads may ask.</summary>
/// <param name="templates">Their texts.</param>
internal sealed class ParsedTemplates(TemplateSet templates)
{
    private readonly ConcurrentDictionary<string, Lazy<Template>> _parsed = new(StringComparer.Ordinal);

    /// <summary>A template, which may have errors.</summary>
    public Template this[string name] => _parsed.GetOrAdd(name, static (name, templates) => new Lazy<Template>(() => Parse(templates[name])), templates).Value;

    private static Template Parse(TemplateText source) => Template.Parse(source.Text, source.File);
}
