namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Plans the index at the side.</summary>
internal sealed class IndexPlanner(PageContext context)
{
    /// <summary>The parts of the index; what a page doesn't have is left out.</summary>
    public IReadOnlyList<IndexGroupView> Of(IReadOnlyList<GroupView> groups, IReadOnlyList<SecurityView> security, IReadOnlyList<RuleSectionView> rules, IReadOnlyList<QuestionGroupView> questions)
    {
        List<IndexGroupView> parts =
        [
            new("#operations", "Operations", true, [.. groups.SelectMany(OfGroup)]),
            new("#objects", "Objects", true, OfKind(SchemaKind.Object)),
            new("#lists", "Lists", true, OfKind(SchemaKind.List)),
            new("#types", "Other types", true, OfKind(SchemaKind.Other)),
            new("#security", "Security", false, [.. security.Select(scheme => Entry(scheme.Anchor, scheme.Name))]),
            new("#rules", "Rules", false, [.. rules.Select(section => Entry(section.Anchor, $"{section.Title}"))]),
            new("#questions", "Open questions", false, [.. questions.Select(group => Entry(group.Anchor, group.Title))]),
        ];
        return [.. parts.Where(part => part.Entries.Count > 0)];
    }

    private IEnumerable<IndexEntryView> OfGroup(GroupView group) =>
    [
        new IndexEntryView("#" + group.Anchor, group.Name, null, IsHead: true),
        .. context.Operations.All.Where(operation => operation.Group == group.Name)
            .Select(operation => new IndexEntryView(operation.Address, operation.Title, operation.Method, IsHead: false)),
    ];

    private IReadOnlyList<IndexEntryView> OfKind(SchemaKind kind) =>
        [.. context.Schemas.All.Where(entry => entry.Kind == kind).Select(entry => Entry(entry.Anchor, entry.Name))];

    private static IndexEntryView Entry(string anchor, string text) => new("#" + anchor, text, null, IsHead: false);
}
