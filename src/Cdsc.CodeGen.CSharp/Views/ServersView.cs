namespace Cdsc.CodeGen.CSharp;

/// <summary>The servers that documents name.</summary>
/// <param name="Namespace">The namespace of the file.</param>
/// <param name="Support">The namespace of the support code that is generated here, with <c>global::</c>.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="Servers">The servers.</param>
public sealed record ServersView(
    string Namespace,
    string Support,
    string Name,
    IReadOnlyList<NamedServerView> Servers) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Namespace), Namespace),
        new(nameof(Support), Support),
        new(nameof(Name), Name),
        new(nameof(Servers), Servers),
    ];
}
