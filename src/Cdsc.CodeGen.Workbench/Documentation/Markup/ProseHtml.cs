using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>
/// Turns the words of documents into HTML: paragraphs, lists, code, stress and links, as CommonMark has them. Anything else
/// stays the text that it is.
/// </summary>
/// <param name="addressOf">Where a word in code leads, or the id of a rule or an open question; null for nowhere.</param>
internal sealed partial class ProseHtml(Func<string, string?> addressOf)
{
    /// <summary>Words that stand in blocks of their own.</summary>
    public Html Blocks(string text)
    {
        var blocks = new List<Html>();
        foreach (string block in BlankLines().Split(text.ReplaceLineEndings("\n").Trim('\n')))
        {
            var words = new List<string>();
            var items = new List<string>();
            foreach (string line in block.Split('\n'))
            {
                if (line.StartsWith("- ", StringComparison.Ordinal))
                {
                    items.Add(line[2..]);
                }
                else if (items.Count > 0)
                {
                    items[^1] += " " + line.Trim();
                }
                else
                {
                    words.Add(line.Trim());
                }
            }

            if (words.Count > 0)
            {
                blocks.Add(Html.Element("p", Inline(string.Join(' ', words))));
            }

            if (items.Count > 0)
            {
                blocks.Add(Html.Element("ul", Html.Concat(items.Select(item => Html.Element("li", Inline(item))))));
            }
        }

        return Html.Concat(blocks);
    }

    /// <summary>Words on one line.</summary>
    public Html Inline(string text)
    {
        var pieces = new List<Html>();
        int start = 0;
        foreach (Match match in Marks().Matches(text))
        {
            pieces.Add(Html.Of(text[start..match.Index]));
            pieces.Add(Piece(match));
            start = match.Index + match.Length;
        }

        pieces.Add(Html.Of(text[start..]));
        return Html.Concat(pieces);
    }

    private Html Piece(Match match)
    {
        if (match.Groups["code"] is { Success: true } code)
        {
            string text = code.Value is [' ', .. var inner, ' '] && inner.Length > 0 ? inner : code.Value;
            return Html.Link(addressOf(text), Html.Code(text));
        }

        if (match.Groups["strong"] is { Success: true } strong)
        {
            return Html.Element("strong", Inline(strong.Value));
        }

        return match.Groups["id"] is { Success: true } id
            ? Html.Link(addressOf(id.Value), Html.Of(id.Value))
            : Html.Link(match.Groups["url"].Value, Inline(match.Groups["label"].Value));
    }

    [GeneratedRegex(@"\n[ \t]*\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLines();

    [GeneratedRegex("""
        (?<!`)(?<fence>`+)(?!`)(?<code>.+?)(?<!`)\k<fence>(?!`)
        | \*\*(?<strong>[^*\s](?:[^*]*[^*\s])?)\*\*
        | \[(?<label>[^\[\]]+)\]\((?<url>[^()\s]+)\)
        | (?<![A-Za-z0-9-])(?<id>[EMR]-(?:[0-9]{2}-)?[0-9]{2,3})(?![A-Za-z0-9-])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 2000)]
    private static partial Regex Marks();
}
