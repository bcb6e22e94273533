namespace Cdsc.CodeGen.CSharp;

/// <summary>What a user decides about the generated C#.</summary>
/// <param name="Namespace">The namespace of everything generated.</param>
/// <param name="Emit">What to generate.</param>
/// <param name="ModelsFrom">The namespace of an assembly that has the models already; null to generate them here.</param>
/// <param name="Project">The project file to generate; null for none.</param>
public sealed record CSharpSettings(string Namespace, EmitKind Emit, string? ModelsFrom, ProjectSettings? Project)
{
    /// <summary>The namespace of the models.</summary>
    public string ModelsNamespace => ModelsFrom ?? Namespace;

    /// <summary>The namespace of the support code that comes with the models.</summary>
    public string CoreNamespace => ModelsNamespace + ".Support";

    /// <summary>The namespace of the support code that is generated here.</summary>
    public string SupportNamespace => Namespace + ".Support";

    /// <summary>Whether the clients are generated here.</summary>
    public bool EmitsClients => (Emit & (EmitKind.Client | EmitKind.ClientDi)) != EmitKind.None;

    /// <summary>Whether handlers are generated here, whatever their endpoints are.</summary>
    public bool EmitsServer => (Emit & (EmitKind.Server | EmitKind.ServerMinimal)) != EmitKind.None;

    /// <summary>Whether the models are generated here.</summary>
    public bool EmitsModels => ModelsFrom is null && Emit != EmitKind.None;
}
