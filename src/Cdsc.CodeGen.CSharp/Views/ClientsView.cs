namespace Cdsc.CodeGen.CSharp;

/// <summary>The registration of all clients.</summary>
/// <param name="Namespace">The namespace of the file.</param>
/// <param name="Support">The namespace of the support code that is generated here, with <c>global::</c>.</param>
/// <param name="Registration">The name of the class.</param>
/// <param name="RegistrationMethod">The name of the method that adds the clients.</param>
/// <param name="HttpClientName">The name of the client that sends, as a C# literal.</param>
/// <param name="Clients">The clients with their namespace.</param>
public sealed record ClientsView(
    string Namespace,
    string Support,
    string Registration,
    string RegistrationMethod,
    string HttpClientName,
    IReadOnlyList<string> Clients) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Namespace), Namespace),
        new(nameof(Support), Support),
        new(nameof(Registration), Registration),
        new(nameof(RegistrationMethod), RegistrationMethod),
        new(nameof(HttpClientName), HttpClientName),
        new(nameof(Clients), Clients),
    ];
}
