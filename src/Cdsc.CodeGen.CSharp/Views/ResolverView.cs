namespace Cdsc.CodeGen.CSharp;

/// <summary>The types that the resolver of a set of models knows.</summary>
/// <param name="Namespace">The namespace of the file.</param>
/// <param name="Core">The namespace of the support code of the models, with <c>global::</c>.</param>
/// <param name="Types">The types.</param>
public sealed record ResolverView(
    string Namespace,
    string Core,
    IReadOnlyList<ResolvedTypeView> Types) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Namespace), Namespace),
        new(nameof(Core), Core),
        new(nameof(Types), Types),
    ];
}
