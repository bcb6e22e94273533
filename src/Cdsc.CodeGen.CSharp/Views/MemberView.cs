namespace Cdsc.CodeGen.CSharp;

/// <summary>A declared member of an object.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="JsonName">The member name on the wire, as a C# literal.</param>
/// <param name="JsonLength">The length of the member name in UTF-8, in bytes.</param>
/// <param name="WrittenName">The member name as it stands in JSON between its quotation marks, escaped, as a C# literal.</param>
/// <param name="Index">The index of the member.</param>
/// <param name="Word">The local with the bit that notes that it was met.</param>
/// <param name="Bit">The number of that bit.</param>
/// <param name="TypeText">The type of the property.</param>
/// <param name="IsRequired">Whether the property is <c>required</c>.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="Local">The local that holds the value while an object is read.</param>
/// <param name="LocalType">The type of the local.</param>
/// <param name="Read">The expression that reads the value.</param>
/// <param name="Assigned">The expression that the property is set to.</param>
/// <param name="Condition">When the member is written; null for always.</param>
/// <param name="Write">The expression that writes the value, behind the name.</param>
/// <param name="WriteMember">The expression that writes name and value at once; null when there is none.</param>
public sealed record MemberView(
    string Name,
    string JsonName,
    int JsonLength,
    string WrittenName,
    int Index,
    string Word,
    int Bit,
    string TypeText,
    bool IsRequired,
    IReadOnlyList<string> Doc,
    string Local,
    string LocalType,
    string Read,
    string Assigned,
    string? Condition,
    string Write,
    string? WriteMember) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Name), Name),
        new(nameof(JsonName), JsonName),
        new(nameof(JsonLength), JsonLength),
        new(nameof(WrittenName), WrittenName),
        new(nameof(Index), Index),
        new(nameof(Word), Word),
        new(nameof(Bit), Bit),
        new(nameof(TypeText), TypeText),
        new(nameof(IsRequired), IsRequired),
        new(nameof(Doc), Doc),
        new(nameof(Local), Local),
        new(nameof(LocalType), LocalType),
        new(nameof(Read), Read),
        new(nameof(Assigned), Assigned),
        new(nameof(Condition), Condition),
        new(nameof(Write), Write),
        new(nameof(WriteMember), WriteMember),
    ];
}
