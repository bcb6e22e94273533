namespace Cdsc.CodeGen.CSharp;

/// <summary>One of several objects, and its converter.</summary>
/// <param name="Namespace">The namespace of the file.</param>
/// <param name="Core">The namespace of the support code of the models, with <c>global::</c>.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="TypeText">The class with its namespace.</param>
/// <param name="Converter">The converter with its namespace.</param>
/// <param name="ConverterName">The name of the converter.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="Discriminator">The member that tells which object it is, as a C# literal.</param>
/// <param name="Cases">The objects.</param>
public sealed record UnionView(
    string Namespace,
    string Core,
    string Name,
    string TypeText,
    string Converter,
    string ConverterName,
    IReadOnlyList<string> Doc,
    string Discriminator,
    IReadOnlyList<UnionCaseView> Cases) : IView
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
        new(nameof(Discriminator), Discriminator),
        new(nameof(Cases), Cases),
    ];
}
