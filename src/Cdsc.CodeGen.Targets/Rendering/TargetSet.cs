namespace Cdsc.CodeGen.Targets;

/// <summary>A folder of templates for a language.</summary>
/// <param name="Templates">The templates by name, which is the path inside the folder.</param>
/// <param name="Entries">The file map; each entry names a template that there is.</param>
public sealed record TargetSet(IReadOnlyDictionary<string, TargetTemplate> Templates, IReadOnlyList<TargetEntry> Entries);
