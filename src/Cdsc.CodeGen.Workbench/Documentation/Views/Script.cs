using Scriban.Runtime;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Makes script values of the parts of views. Plain records would render empty under Native AOT.</summary>
internal static class Script
{
    /// <summary>An object of members, read-only.</summary>
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

    /// <summary>An array of views; null without any, so that a template asks for it like for a single thing.</summary>
    public static ScriptArray? Array(IReadOnlyList<IHtmlView> views) => views.Count == 0 ? null : [.. views.Select(view => view.ToScriptObject())];

    /// <summary>An array of pieces; null without any.</summary>
    public static ScriptArray? Array(IReadOnlyList<Html> pieces) => pieces.Count == 0 ? null : [.. pieces];
}
