namespace Cdsc.CodeGen.Model;

/// <summary>A server that a document names.</summary>
/// <param name="Url">Its URL, with places for variables in braces; it may be relative to where the document is.</param>
/// <param name="Name">The name that the document gives it, where it gives one.</param>
/// <param name="Variables">The variables of the URL.</param>
/// <param name="Documentation">What the document says about it.</param>
public sealed record ApiServer(string Url, string? Name, IReadOnlyList<ApiServerVariable> Variables, Documentation Documentation)
{
    /// <summary>The URL with the defaults of its variables.</summary>
    public string DefaultUrl => Variables.Aggregate(Url, (url, variable) => url.Replace("{" + variable.Name + "}", variable.Default, StringComparison.Ordinal));
}
