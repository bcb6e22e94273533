using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Says in C# and in words what credentials an operation asks for.</summary>
internal static class SecurityText
{
    /// <summary>The expression that makes the object of a client, which chooses by names; null when no credentials are asked for.</summary>
    public static string? OfClient(ApiOperation operation) => Expression(operation, scheme => CSharpText.Literal(scheme.Name));

    /// <summary>The expression that makes the object of a server; null when no credentials are asked for.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="support">The namespace of the support code, with <c>global::</c>.</param>
    public static string? OfServer(ApiOperation operation, string support) => Expression(
        operation, scheme => $"new {support}.ApiRequirement({string.Join(", ", scheme.Scopes.Prepend(scheme.Name).Select(CSharpText.Literal))})");

    /// <summary>Sentences for the documentation.</summary>
    public static string[] Sentences(ApiOperation operation)
    {
        if (operation.Security is not { TakesCredentials: true } security)
        {
            return [];
        }

        IEnumerable<string> alternatives = security.Alternatives
            .Where(schemes => schemes.Count > 0)
            .Select(schemes => string.Join(" with ", schemes.Select(Described)));
        string names = string.Join(" or ", alternatives);
        return [security.IsOptional ? $"Takes credentials for {names}, or none." : $"Needs credentials for {names}."];
    }

    private static string? Expression(ApiOperation operation, Func<ApiSecurityScheme, string> part) =>
        operation.Security is { TakesCredentials: true } security
            ? $"new({string.Join(", ", security.Alternatives.Select(schemes => $"[{string.Join(", ", schemes.Select(part))}]"))})"
            : null;

    private static string Described(ApiSecurityScheme scheme) =>
        scheme.Scopes.Count == 0 ? CSharpDoc.Code(scheme.Name) : $"{CSharpDoc.Code(scheme.Name)} ({string.Join(", ", scheme.Scopes.Select(CSharpDoc.Code))})";
}
