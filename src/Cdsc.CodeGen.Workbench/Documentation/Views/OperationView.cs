using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>An operation.</summary>
/// <param name="Anchor">Its place.</param>
/// <param name="Id">Its id.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="IsPlaceholder">Whether Clients find the URL and don't make it of the path.</param>
/// <param name="Title">What it does, in a few words.</param>
/// <param name="Description">What it does.</param>
/// <param name="Permalink">Where the specification describes it.</param>
/// <param name="Discovery">Where its URL is found.</param>
/// <param name="Security">Ways to be let in.</param>
/// <param name="Paging">How its lists are paged.</param>
/// <param name="BodyLimit">How large a body Servers take at least.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Body">The body of the request.</param>
/// <param name="Responses">The responses.</param>
/// <param name="Rules">The rules about it.</param>
/// <param name="Questions">The open questions about it.</param>
internal sealed record OperationView(
    string Anchor,
    string Id,
    string Method,
    string Path,
    bool IsPlaceholder,
    string Title,
    Html? Description,
    Html? Permalink,
    IReadOnlyList<Html> Discovery,
    IReadOnlyList<Html> Security,
    IReadOnlyList<Html> Paging,
    string? BodyLimit,
    IReadOnlyList<Html> Parameters,
    BodyView? Body,
    IReadOnlyList<ResponseView> Responses,
    IReadOnlyList<Html> Rules,
    IReadOnlyList<Html> Questions) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Anchor), Anchor),
        (nameof(Id), Id),
        (nameof(Method), Method),
        (nameof(Path), Path),
        (nameof(IsPlaceholder), IsPlaceholder),
        (nameof(Title), Title),
        (nameof(Description), Description),
        (nameof(Permalink), Permalink),
        (nameof(Discovery), Script.Array(Discovery)),
        (nameof(Security), Script.Array(Security)),
        (nameof(Paging), Script.Array(Paging)),
        (nameof(BodyLimit), BodyLimit),
        (nameof(Parameters), Script.Array(Parameters)),
        (nameof(Body), Body?.ToScriptObject()),
        (nameof(Responses), Script.Array(Responses)),
        (nameof(Rules), Script.Array(Rules)),
        (nameof(Questions), Script.Array(Questions)));
}
