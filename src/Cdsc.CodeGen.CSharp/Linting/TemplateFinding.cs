using System.Globalization;
using Scriban.Parsing;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Something that is wrong with a template.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record TemplateFinding(int Line, int Column, string Message)
{
    /// <summary>A finding at a place in the text. To Scriban, the end of a text is nowhere.</summary>
    public static TemplateFinding At(SourceSpan span, string message) =>
        new(Math.Max(1, span.Start.Line + 1), Math.Max(1, span.Start.Column + 1), message);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line},{Column}: {Message}");
}
