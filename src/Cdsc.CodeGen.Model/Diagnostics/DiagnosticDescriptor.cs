namespace Cdsc.CodeGen.Model;

/// <summary>One kind of diagnostic; all of them stand in <see cref="DiagnosticDescriptors"/>.</summary>
/// <param name="Id">The id, <c>CDSC</c> and four digits; never given to another kind, even after this one is retired.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="MessageFormat">What is wrong and what to do, with <c>{0}</c>-style places for the particulars.</param>
public sealed record DiagnosticDescriptor(string Id, DiagnosticSeverity Severity, string MessageFormat)
{
    /// <summary>Makes a diagnostic of this kind.</summary>
    /// <param name="location">Where the cause stands.</param>
    /// <param name="arguments">The particulars of the message; text of a document is shortened and made printable.</param>
    public Diagnostic At(SourceLocation location, params ReadOnlySpan<string> arguments)
    {
        string[] printable = new string[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            printable[i] = PrintableText.Of(arguments[i]);
        }

        string message = string.Format(System.Globalization.CultureInfo.InvariantCulture, MessageFormat, printable);
        return new Diagnostic(Id, Severity, location, message);
    }
}
