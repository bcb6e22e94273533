using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Cli;

/// <summary>The names of what can be emitted.</summary>
internal static class EmitNames
{
    public const string OpenApi = "openapi";

    public const string OpenApi30 = "openapi-3.0";

    public const string JsonSchema = "json-schema";

    public const string Docs = "docs";

    /// <summary>All names, for help and messages.</summary>
    public const string All = CSharp + ", openapi, openapi-3.0, json-schema, docs";

    /// <summary>The names of what is C#.</summary>
    public const string CSharp = "models, client, client-di, server, server-minimal";

    /// <summary>The C# that a name stands for; <see cref="EmitKind.None"/> for what is no C#, null for what is no name.</summary>
    public static EmitKind? KindOf(string name) => name switch
    {
        "models" => EmitKind.Models,
        "client" => EmitKind.Client,
        "client-di" => EmitKind.ClientDi,
        "server" => EmitKind.Server,
        "server-minimal" => EmitKind.ServerMinimal,
        OpenApi or OpenApi30 or JsonSchema or Docs => EmitKind.None,
        _ => null,
    };
}
