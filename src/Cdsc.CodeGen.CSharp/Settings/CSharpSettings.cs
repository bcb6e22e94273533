namespace Cdsc.CodeGen.CSharp;

/// <summary>What a user decides about the generated C#.</summary>
/// <param name="Namespace">The namespace of everything generated.</param>
/// <param name="Emit">What to generate.</param>
/// <param name="ModelsFrom">The namespace of an assembly that has the models already; null to generate them here.</param>
/// <param name="Project">The project file to generate; null for none.</param>
public sealed record CSharpSettings(string Namespace, EmitKind Emit, string? ModelsFrom, ProjectSettings? Project)
{
    /// <summary>The namespace of the support code that is generated here.</summary>
    public string SupportNamespace { get; init; } = Namespace + ".Support";

    /// <summary>The namespace of the support code that comes with the models.</summary>
    public string CoreNamespace
    {
        get => field ?? (ModelsFrom is null ? SupportNamespace : ModelsFrom + ".Support");
        init;
    }

    /// <summary>The folder below that of the output, for one of several sets of documents; empty for the output's own.</summary>
    public string Folder { get; init; } = "";

    /// <summary>
    /// What to generate of the operations of single documents, by their files; those that are not in it get what
    /// <see cref="Emit"/> says.
    /// </summary>
    public IReadOnlyDictionary<string, EmitKind> EmitByDocument { get; init; } = new Dictionary<string, EmitKind>();

    /// <summary>The namespace of the models.</summary>
    public string ModelsNamespace => ModelsFrom ?? Namespace;

    /// <summary>Whether the clients are generated here.</summary>
    public bool EmitsClients => (Emit & EmitKinds.Clients) != EmitKind.None;

    /// <summary>Whether handlers are generated here, whatever their endpoints are.</summary>
    public bool EmitsServer => (Emit & EmitKinds.Servers) != EmitKind.None;

    /// <summary>Whether the models are generated here.</summary>
    public bool EmitsModels => ModelsFrom is null && Emit != EmitKind.None;

    /// <summary>What is generated of the operations of a document.</summary>
    public EmitKind EmitOf(string document) => EmitByDocument.GetValueOrDefault(document, Emit);
}
