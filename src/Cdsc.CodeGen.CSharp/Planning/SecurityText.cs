using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Says in C# and in words what credentials an operation asks for.</summary>
internal static class SecurityText
{
    /// <summary>The expression that makes the object; null when no credentials are asked for.</summary>
    public static string? Expression(ApiOperation operation)
    {
        if (operation.Security is not { TakesCredentials: true } security)
        {
            return null;
        }

        IEnumerable<string> alternatives = security.Alternatives.Select(schemes =>
            $"[{string.Join(", ", schemes.Select(scheme => CSharpText.Literal(scheme.Name)))}]");
        return $"new({string.Join(", ", alternatives)})";
    }

    /// <summary>Sentences for the documentation.</summary>
    public static string[] Sentences(ApiOperation operation)
    {
        if (operation.Security is not { TakesCredentials: true } security)
        {
            return [];
        }

        IEnumerable<string> alternatives = security.Alternatives
            .Where(schemes => schemes.Count > 0)
            .Select(schemes => string.Join(" with ", schemes.Select(scheme => Quoted(scheme.Name))));
        string names = string.Join(" or ", alternatives);
        return [security.IsOptional ? $"Takes credentials for {names}, or none." : $"Needs credentials for {names}."];
    }

    private static string Quoted(string name) => $"<c>{string.Join(' ', CSharpText.DocLines(name))}</c>";
}
