namespace Cdsc.CodeGen.CSharp;

/// <summary>An object that has the URL of an operation in a member.</summary>
/// <param name="Parameter">The parameter that is the object.</param>
/// <param name="Expression">The expression that takes the URL, or throws when it is absent.</param>
/// <param name="Suffix">What tells it apart from an earlier source of the same type; null for the first.</param>
internal sealed record UriSource(MethodParameter Parameter, string Expression, string? Suffix)
{
    /// <summary>The name of a method: an overload, or a name of its own where the signatures would be the same.</summary>
    public string MethodName(string method, NameScope methods) =>
        Suffix is null ? method : methods.Take($"{method[..^"Async".Length]}From{Suffix}Async");
}
