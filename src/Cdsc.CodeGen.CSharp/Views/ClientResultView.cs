namespace Cdsc.CodeGen.CSharp;

/// <summary>A result of a client that has one of several values.</summary>
/// <param name="Namespace">The namespace of the file.</param>
/// <param name="Support">The namespace of the support code that is generated here, with <c>global::</c>.</param>
/// <param name="Name">The name of the type.</param>
/// <param name="Cases">The values.</param>
public sealed record ClientResultView(
    string Namespace,
    string Support,
    string Name,
    IReadOnlyList<ClientResultCaseView> Cases) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Namespace), Namespace),
        new(nameof(Support), Support),
        new(nameof(Name), Name),
        new(nameof(Cases), Cases),
    ];
}
