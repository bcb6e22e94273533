using System.Text;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>
/// A piece of HTML. Whatever else ends up in a page is text and is escaped, by <see cref="Of"/> and nowhere else; a template
/// can't forget it, since <see cref="HtmlContext"/> does it to all that isn't of this type.
/// </summary>
/// <param name="markup">The markup, written by this program and never by a document.</param>
internal sealed class Html(string markup)
{
    private const char Replacement = '\uFFFD';

    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => markup.Length == 0;

    /// <summary>A text as HTML, for the content of elements and for quoted attributes.</summary>
    public static Html Of(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                // No HTML may hold these, escaped or not.
                _ when IsForbidden(rune) => escaped.Append(Replacement),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return new Html(escaped.ToString());
    }

    /// <summary>Several pieces, one behind the other.</summary>
    public static Html Concat(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.ToString())));

    /// <summary>Several pieces with a text between them.</summary>
    public static Html Join(string between, IEnumerable<Html> pieces) =>
        new(string.Join(Of(between).ToString(), pieces.Select(piece => piece.ToString())));

    /// <summary>An element around a piece.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="content">What is in it.</param>
    public static Html Element(string name, Html content) => new($"<{name}>{content}</{name}>");

    /// <summary>A text that stands for itself.</summary>
    public static Html Code(string text) => Element("code", Of(text));

    /// <summary>A link; without an address that is safe, what it would show.</summary>
    /// <param name="address">Where it leads.</param>
    /// <param name="content">What it shows.</param>
    public static Html Link(string? address, Html content) =>
        SafeAddress.Of(address) is { } safe ? new Html($"<a href=\"{Of(safe)}\">{content}</a>") : content;

    /// <inheritdoc/>
    public override string ToString() => markup;

    private static bool IsForbidden(Rune rune) =>
        (rune.Value < 0x20 && rune.Value is not ('\n' or '\t')) || rune.Value is (>= 0x7F and < 0xA0) or (>= 0xFDD0 and <= 0xFDEF)
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
