using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>An object, a list or another type.</summary>
/// <param name="Anchor">Its place.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is, in one word.</param>
/// <param name="Description">What it is.</param>
/// <param name="Permalink">Where the specification describes it.</param>
/// <param name="Type">The type of its values; null for objects and lists.</param>
/// <param name="IsOpen">Whether an object may have other members, or a list other values.</param>
/// <param name="Additional">The type of members that aren't declared, where that is said.</param>
/// <param name="Demands">What its values must be like.</param>
/// <param name="Bases">The objects that it includes.</param>
/// <param name="Fields">The members.</param>
/// <param name="Values">The values of a list.</param>
/// <param name="Conditions">What must hold besides.</param>
/// <param name="Examples">Examples.</param>
/// <param name="ExampleLinks">Examples that stand with operations.</param>
/// <param name="Uses">Where it is used.</param>
/// <param name="Rules">The rules about it as a whole.</param>
/// <param name="Questions">The open questions about it.</param>
internal sealed record SchemaView(
    string Anchor,
    string Name,
    string Kind,
    Html? Description,
    Html? Permalink,
    Html? Type,
    bool? IsOpen,
    Html? Additional,
    IReadOnlyList<Html> Demands,
    IReadOnlyList<Html> Bases,
    IReadOnlyList<Html> Fields,
    IReadOnlyList<ValueView> Values,
    IReadOnlyList<Html> Conditions,
    IReadOnlyList<Html> Examples,
    IReadOnlyList<Html> ExampleLinks,
    IReadOnlyList<Html> Uses,
    IReadOnlyList<Html> Rules,
    IReadOnlyList<Html> Questions) : IHtmlView
{
    /// <inheritdoc/>
    public ScriptObject ToScriptObject() => Script.Object(
        (nameof(Anchor), Anchor),
        (nameof(Name), Name),
        (nameof(Kind), Kind),
        (nameof(Description), Description),
        (nameof(Permalink), Permalink),
        (nameof(Type), Type),
        (nameof(IsOpen), IsOpen),
        (nameof(Additional), Additional),
        (nameof(Demands), Script.Array(Demands)),
        (nameof(Bases), Script.Array(Bases)),
        (nameof(Fields), Script.Array(Fields)),
        (nameof(Values), Script.Array(Values)),
        (nameof(Conditions), Script.Array(Conditions)),
        (nameof(Examples), Script.Array(Examples)),
        (nameof(ExampleLinks), Script.Array(ExampleLinks)),
        (nameof(Uses), Script.Array(Uses)),
        (nameof(Rules), Script.Array(Rules)),
        (nameof(Questions), Script.Array(Questions)));
}
