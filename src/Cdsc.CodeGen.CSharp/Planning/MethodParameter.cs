namespace Cdsc.CodeGen.CSharp;

/// <summary>A parameter of a generated method.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="TypeText">The type, with a question mark where it is optional.</param>
/// <param name="Default">The default value; null for a required parameter.</param>
/// <param name="Doc">The line of documentation.</param>
internal sealed record MethodParameter(string Name, string TypeText, string? Default, IReadOnlyList<string> Doc)
{
    /// <summary>The parameters as a method declares them, a line each when there are several.</summary>
    public static string Signature(IReadOnlyList<MethodParameter> parameters)
    {
        var texts = parameters.Select(parameter =>
            $"{parameter.TypeText} {parameter.Name}{(parameter.Default is null ? "" : " = " + parameter.Default)}").ToList();
        return texts.Count < 3 ? string.Join(", ", texts) : "\n        " + string.Join(",\n        ", texts);
    }
}
