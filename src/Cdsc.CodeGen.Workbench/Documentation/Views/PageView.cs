using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>A whole page: the reference of one document.</summary>
/// <param name="Title">The title of the document.</param>
/// <param name="Version">Its version.</param>
/// <param name="Summary">What it is about, in a sentence.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Permalink">Where the specification is.</param>
/// <param name="Policy">The content security policy.</param>
/// <param name="Style">The style sheet.</param>
/// <param name="Code">The script.</param>
/// <param name="Pages">The pages of the set; empty when there is one.</param>
/// <param name="Facts">How much there is of what.</param>
/// <param name="Servers">The servers that the document names.</param>
/// <param name="Index">The index.</param>
/// <param name="Groups">The operations.</param>
/// <param name="Objects">The objects.</param>
/// <param name="Lists">The lists.</param>
/// <param name="Types">The other types.</param>
/// <param name="Security">Ways to be let in.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Questions">The open questions.</param>
internal sealed record PageView(
    string Title,
    string Version,
    string? Summary,
    Html? Description,
    Html? Permalink,
    Html Policy,
    Html Style,
    Html Code,
    IReadOnlyList<PageLinkView> Pages,
    IReadOnlyList<Html> Facts,
    IReadOnlyList<Html> Servers,
    IReadOnlyList<IndexGroupView> Index,
    IReadOnlyList<GroupView> Groups,
    IReadOnlyList<Html> Objects,
    IReadOnlyList<Html> Lists,
    IReadOnlyList<Html> Types,
    IReadOnlyList<SecurityView> Security,
    IReadOnlyList<RuleSectionView> Rules,
    IReadOnlyList<QuestionGroupView> Questions) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Title), Title),
        (nameof(Version), Version),
        (nameof(Summary), Summary),
        (nameof(Description), Description),
        (nameof(Permalink), Permalink),
        (nameof(Policy), Policy),
        (nameof(Style), Style),
        (nameof(Code), Code),
        (nameof(Pages), Script.Array(Pages)),
        (nameof(Facts), Script.Array(Facts)),
        (nameof(Servers), Script.Array(Servers)),
        (nameof(Index), Script.Array(Index)),
        (nameof(Groups), Script.Array(Groups)),
        (nameof(Objects), Script.Array(Objects)),
        (nameof(Lists), Script.Array(Lists)),
        (nameof(Types), Script.Array(Types)),
        (nameof(Security), Script.Array(Security)),
        (nameof(Rules), Script.Array(Rules)),
        (nameof(Questions), Script.Array(Questions)));
}
