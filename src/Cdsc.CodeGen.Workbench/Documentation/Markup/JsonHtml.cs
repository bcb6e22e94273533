using System.Text;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>
/// Shows JSON: names are <c>b</c>, strings <c>span</c>, other values <c>i</c>. The tags are short because there are many, and
/// assistive technology reads none of them out.
/// </summary>
internal static class JsonHtml
{
    /// <summary>A value, indented.</summary>
    public static Html Of(SourceNode value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return new Html(text.ToString());
    }

    /// <summary>How many lines a value takes.</summary>
    public static int LinesOf(SourceNode value) => value switch
    {
        ObjectNode { Members.Count: > 0 } parts => 2 + parts.Members.Sum(member => LinesOf(member.Value)),
        ArrayNode { Items.Count: > 0 } parts => 2 + parts.Items.Sum(LinesOf),
        _ => 1,
    };

    private static void Write(StringBuilder text, SourceNode value, int depth)
    {
        switch (value)
        {
            case ObjectNode { Members.Count: > 0 } parts:
                WriteParts(text, '{', '}', depth, parts.Members, member =>
                {
                    text.Append("<b>").Append(Html.Of(Quoted(member.Name))).Append("</b>: ");
                    Write(text, member.Value, depth + 1);
                });
                break;
            case ArrayNode { Items.Count: > 0 } parts:
                WriteParts(text, '[', ']', depth, parts.Items, item => Write(text, item, depth + 1));
                break;
            case ObjectNode:
                text.Append("{}");
                break;
            case ArrayNode:
                text.Append("[]");
                break;
            case StringNode words:
                text.Append("<span>").Append(Html.Of(Quoted(words.Value))).Append("</span>");
                break;
            default:
                text.Append("<i>").Append(Html.Of(Words.Json(value))).Append("</i>");
                break;
        }
    }

    private static void WriteParts<T>(StringBuilder text, char open, char close, int depth, IReadOnlyList<T> parts, Action<T> write)
    {
        text.Append(open);
        for (int i = 0; i < parts.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', 2 * (depth + 1));
            write(parts[i]);
        }

        text.Append('\n').Append(' ', 2 * depth).Append(close);
    }

    private static string Quoted(string text) => Words.Json(new StringNode("", null, 0, 0, text));
}
