namespace Cdsc.CodeGen.CSharp;

/// <summary>A value of one of several types that no member tells apart, and its converter.</summary>
/// <param name="Namespace">The namespace of the file.</param>
/// <param name="Core">The namespace of the support code of the models, with <c>global::</c>.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="TypeText">The class with its namespace.</param>
/// <param name="Converter">The converter with its namespace.</param>
/// <param name="ConverterName">The name of the converter.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="Options">The types.</param>
public sealed record ChoiceView(
    string Namespace,
    string Core,
    string Name,
    string TypeText,
    string Converter,
    string ConverterName,
    IReadOnlyList<string> Doc,
    IReadOnlyList<ChoiceOptionView> Options) : IView
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
        new(nameof(Options), Options),
    ];
}
