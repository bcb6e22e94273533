using Scriban.Runtime;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Makes script values of the parts of views.</summary>
internal static class Script
{
    /// <summary>An object of members; it is read-only, for no template has anything to change in it.</summary>
    public static ScriptObject Object(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var result = new ScriptObject(members.Length, StringComparer.Ordinal);
        foreach ((string name, object? value) in members)
        {
            result.Add(name, value);
        }

        result.IsReadOnly = true;
        return result;
    }

    /// <summary>An array of views.</summary>
    public static ScriptArray Array(IEnumerable<IView> views) => [.. views.Select(view => view.ToScriptObject())];

    /// <summary>An array of texts.</summary>
    public static ScriptArray Array(IEnumerable<string> texts) => [.. texts];
}
