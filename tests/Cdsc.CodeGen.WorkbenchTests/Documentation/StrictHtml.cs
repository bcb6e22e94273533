using System.Net;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>
/// Reads HTML as strictly as XML, which browsers don't: every tag is closed, every attribute quoted, every &amp;, &lt; and
/// &gt; of a text escaped, every element known and where it may be.
/// </summary>
internal sealed partial class StrictHtml
{
    private static readonly HashSet<string> Void = ["meta", "link", "input", "br"];

    private static readonly HashSet<string> Inline = ["a", "code", "span", "strong", "b", "i", "kbd", "label", "input", "br", "button", "small"];

    private static readonly HashSet<string> Blocks =
        ["html", "head", "body", "title", "meta", "link", "style", "script", "header", "nav", "main", "section", "div", "p", "h1", "h2", "h3", "h4", "h5", "ul", "li", "dl", "dt", "dd", "details", "summary", "pre"];

    private static readonly HashSet<string> OnlyInline = ["p", "h1", "h2", "h3", "h4", "h5", "dt", "summary", "pre", "title", "label", .. Inline.Where(name => name != "a")];

    private readonly string _text;
    private readonly List<PageElement> _elements = [];
    private PageElement? _current;
    private int _position;

    private StrictHtml(string text) => _text = text;

    /// <summary>The elements of a page, in its order.</summary>
    public static IReadOnlyList<PageElement> Parse(string text)
    {
        const string Doctype = "<!doctype html>\n";
        Assert.StartsWith(Doctype, text, StringComparison.Ordinal);
        var parser = new StrictHtml(text) { _position = Doctype.Length };
        parser.Read();
        return parser._elements;
    }

    private void Read()
    {
        while (_position < _text.Length)
        {
            int tag = _text.IndexOf('<', _position);
            AddText(_text[_position..(tag < 0 ? _text.Length : tag)]);
            if (tag < 0)
            {
                break;
            }

            _position = tag;
            ReadTag();
        }

        Check(_current is null, $"<{_current?.Name}> isn't closed");
    }

    private void ReadTag()
    {
        Match match = Tag().Match(_text, _position);
        Check(match.Success, "this is no tag");
        _position += match.Length;
        string name = match.Groups["name"].Value;
        if (match.Groups["end"].Success)
        {
            Check(_current?.Name == name, $"</{name}> ends <{_current?.Name}>");
            _current = _current!.Parent;
            return;
        }

        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        foreach (Match attribute in Attribute().Matches(match.Groups["attributes"].Value))
        {
            string value = attribute.Groups["value"].Value;
            CheckReferences(value);
            Check(attributes.TryAdd(attribute.Groups["name"].Value, WebUtility.HtmlDecode(value)), "the attribute is there twice");
        }

        Open(new PageElement(name, attributes, _current));
    }

    private void Open(PageElement element)
    {
        string name = element.Name;
        Check(Inline.Contains(name) || Blocks.Contains(name), $"<{name}> is no element of these pages");
        string? parent = element.Parent?.Name;
        Check(Inline.Contains(name) || parent is null || !OnlyInline.Contains(parent), $"<{name}> is in <{parent}>");
        Check(name != "li" || parent == "ul", $"<li> is in <{parent}>");
        Check(parent != "ul" || name == "li", $"<{name}> is in <ul>");
        Check(parent != "dl" || name == "div", $"<{name}> is in <dl>");
        Check(name is not ("dt" or "dd") || (parent == "div" && element.Parent!.Parent?.Name == "dl"), $"<{name}> is in <{parent}>");
        Check(name is not ("a" or "button" or "summary") || !element.Around.Any(around => around.Name is "a" or "button" or "summary"), $"<{name}> is in another one to click");
        _elements.Add(element);
        if (Void.Contains(name))
        {
            return;
        }

        _current = element;
        if (name is "style" or "script")
        {
            int end = _text.IndexOf("</", _position, StringComparison.Ordinal);
            element.Text = _text[_position..end];
            _position = end;
        }
    }

    private void AddText(string text)
    {
        Check(!text.Contains('>', StringComparison.Ordinal), "a > isn't escaped");
        Check(!text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')), "there is a control character");
        CheckReferences(text);
        string decoded = WebUtility.HtmlDecode(text);
        Check(_current is not null || string.IsNullOrWhiteSpace(text), "there is text outside");
        for (PageElement? element = _current; element is not null; element = element.Parent)
        {
            // The whole text of a page is of no use, and a long way to append to.
            if (element.Name is not ("main" or "body" or "html" or "section"))
            {
                element.Text += decoded;
            }
        }
    }

    private void CheckReferences(string text) => Check(!BareAmpersand().IsMatch(text), $"an & isn't escaped in: {text}");

    private void Check(bool isRight, string problem)
    {
        if (!isRight)
        {
            int line = _text.AsSpan(0, Math.Min(_position, _text.Length)).Count('\n') + 1;
            Assert.Fail($"Line {line}: {problem}.\n{_text[Math.Max(0, _position - 80)..Math.Min(_text.Length, _position + 80)]}");
        }
    }

    [GeneratedRegex("""\G<(?:(?<end>/)(?<name>[a-z][a-z0-9]*)|(?<name>[a-z][a-z0-9]*)(?<attributes>(?:\s[a-z-]+(?:="[^"<>]*")?)*))>""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex("""\s(?<name>[a-z-]+)(?:="(?<value>[^"<>]*)")?""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|#39);)", RegexOptions.CultureInvariant)]
    private static partial Regex BareAmpersand();
}
