using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>A member of an object, a parameter or a header.</summary>
/// <param name="Anchor">Its place.</param>
/// <param name="Name">Its name, with the names around it where it is a part.</param>
/// <param name="FindName">What a search finds it by.</param>
/// <param name="FindKind">What a search calls it.</param>
/// <param name="IsPart">Whether it is a part of the member before.</param>
/// <param name="Level">Whether it is there: <c>required</c>, <c>optional</c>, <c>conditional</c> or <c>forbidden</c>.</param>
/// <param name="Type">The type of its value; null where it has none.</param>
/// <param name="IsNullable">Whether it can be null.</param>
/// <param name="In">Where a parameter travels; null for what is no parameter.</param>
/// <param name="Description">What it is.</param>
/// <param name="Demands">What its value must be like.</param>
/// <param name="Conditions">When it is required or forbidden.</param>
/// <param name="Default">The value that counts without it.</param>
/// <param name="LeadsTo">The operations whose URL it holds.</param>
/// <param name="Values">The values that it can have, where they have no name of their own.</param>
/// <param name="Permalink">Where the specification describes it.</param>
/// <param name="Rules">The rules about it.</param>
/// <param name="Questions">The open questions about it.</param>
internal sealed record FieldView(
    string Anchor,
    string Name,
    string FindName,
    string FindKind,
    bool IsPart,
    string Level,
    Html? Type,
    bool IsNullable,
    string? In,
    Html? Description,
    IReadOnlyList<Html> Demands,
    IReadOnlyList<Html> Conditions,
    Html? Default,
    IReadOnlyList<Html> LeadsTo,
    IReadOnlyList<ValueView> Values,
    Html? Permalink,
    IReadOnlyList<Html> Rules,
    IReadOnlyList<Html> Questions) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Anchor), Anchor),
        (nameof(Name), Name),
        (nameof(FindName), FindName),
        (nameof(FindKind), FindKind),
        (nameof(IsPart), IsPart),
        (nameof(Level), Level),
        (nameof(Type), Type),
        (nameof(IsNullable), IsNullable),
        (nameof(In), In),
        (nameof(Description), Description),
        (nameof(Demands), Script.Array(Demands)),
        (nameof(Conditions), Script.Array(Conditions)),
        (nameof(Default), Default),
        (nameof(LeadsTo), Script.Array(LeadsTo)),
        (nameof(Values), Script.Array(Values)),
        (nameof(Permalink), Permalink),
        (nameof(Rules), Script.Array(Rules)),
        (nameof(Questions), Script.Array(Questions)));
}
