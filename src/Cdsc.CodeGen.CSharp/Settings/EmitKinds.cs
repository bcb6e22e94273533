namespace Cdsc.CodeGen.CSharp;

/// <summary>Kinds that have much in common.</summary>
internal static class EmitKinds
{
    /// <summary>All that bring clients.</summary>
    public const EmitKind Clients = EmitKind.Client | EmitKind.ClientDi;

    /// <summary>All that bring handlers.</summary>
    public const EmitKind Servers = EmitKind.Server | EmitKind.ServerMinimal;
}
