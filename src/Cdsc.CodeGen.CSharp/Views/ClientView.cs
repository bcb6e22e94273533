namespace Cdsc.CodeGen.CSharp;

/// <summary>The client of a group of operations.</summary>
/// <param name="Namespace">The namespace of the file.</param>
/// <param name="Support">The namespace of the support code that is generated here, with <c>global::</c>.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="Doc">The lines of its documentation comment.</param>
/// <param name="Operations">The operations.</param>
public sealed record ClientView(
    string Namespace,
    string Support,
    string Name,
    IReadOnlyList<string> Doc,
    IReadOnlyList<ClientOperationView> Operations) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Namespace), Namespace),
        new(nameof(Support), Support),
        new(nameof(Name), Name),
        new(nameof(Doc), Doc),
        new(nameof(Operations), Operations),
    ];
}
