namespace Cdsc.CodeGen.CSharp;

/// <summary>A list of values, and its converter.</summary>
/// <param name="Namespace">The namespace of the file.</param>
/// <param name="Core">The namespace of the support code of the models, with <c>global::</c>.</param>
/// <param name="Name">The name of the struct.</param>
/// <param name="TypeText">The struct with its namespace.</param>
/// <param name="Converter">The converter with its namespace.</param>
/// <param name="ConverterName">The name of the converter.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="IsOpen">Whether other values are valid too.</param>
/// <param name="KnownPattern">The pattern that matches the known values.</param>
/// <param name="Values">The known values.</param>
public sealed record EnumView(
    string Namespace,
    string Core,
    string Name,
    string TypeText,
    string Converter,
    string ConverterName,
    IReadOnlyList<string> Doc,
    bool IsOpen,
    string KnownPattern,
    IReadOnlyList<EnumValueView> Values) : IView
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
        new(nameof(KnownPattern), KnownPattern),
        new(nameof(Values), Values),
    ];
}
