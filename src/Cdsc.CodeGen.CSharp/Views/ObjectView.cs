namespace Cdsc.CodeGen.CSharp;

/// <summary>A class for an object with declared members, and its converter.</summary>
/// <param name="Namespace">The namespace of the file.</param>
/// <param name="Core">The namespace of the support code of the models, with <c>global::</c>.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="TypeText">The class with its namespace.</param>
/// <param name="Converter">The converter with its namespace.</param>
/// <param name="ConverterName">The name of the converter.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="IsOpen">Whether the definitions allow further members.</param>
/// <param name="Additional">The name of the member that keeps further members.</param>
/// <param name="AdditionalType">The type of further members.</param>
/// <param name="AdditionalReader">A function that reads one; null where they may be anything.</param>
/// <param name="AdditionalWriter">A function that writes one; null where they may be anything.</param>
/// <param name="Members">The declared members.</param>
/// <param name="Words">The bits that note which members were met, 64 to a word.</param>
public sealed record ObjectView(
    string Namespace,
    string Core,
    string Name,
    string TypeText,
    string Converter,
    string ConverterName,
    IReadOnlyList<string> Doc,
    bool IsOpen,
    string Additional,
    string AdditionalType,
    string? AdditionalReader,
    string? AdditionalWriter,
    IReadOnlyList<MemberView> Members,
    IReadOnlyList<SeenWordView> Words) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Namespace), Namespace),
        new(nameof(Core), Core),
        new(nameof(Name), Name),
        new(nameof(TypeText), TypeText),
        new(nameof(Converter), Converter),
        new(nameof(ConverterName), ConverterName),
        new(nameof(Doc), Doc),
        new(nameof(IsOpen), IsOpen),
        new(nameof(Additional), Additional),
        new(nameof(AdditionalType), AdditionalType),
        new(nameof(AdditionalReader), AdditionalReader),
        new(nameof(AdditionalWriter), AdditionalWriter),
        new(nameof(Members), Members),
        new(nameof(Words), Words),
    ];
}
