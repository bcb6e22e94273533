namespace Cdsc.CodeGen.Model;

/// <summary>Chooses among several media types of one body.</summary>
public static class ContentChoice
{
    /// <summary>The one that says most of the value: JSON, then forms, text and bytes; the first of its kind that is no range. Null without any.</summary>
    public static ApiContent? Of(IReadOnlyList<ApiContent> contents)
    {
        ApiContent? best = null;
        foreach (ApiContent content in contents)
        {
            if (best is null || content.Kind < best.Kind || (content.Kind == best.Kind && best.IsRange && !content.IsRange))
            {
                best = content;
            }
        }

        return best;
    }
}
