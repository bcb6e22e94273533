namespace Cdsc.CodeGen.Support;

using global::System.Buffers;
using global::System.Linq;
using global::System.Text.Encodings.Web;

/// <summary>The characters of ASCII that stand for themselves in JSON strings, which most text is made of.</summary>
internal static class JsonPlainText
{
    private const int FirstPrintable = 0x20;
    private const int PrintableCount = 0x5F;

    private static readonly SearchValues<char> Usual = Make(JavaScriptEncoder.Default);
    private static readonly SearchValues<char> Relaxed = Make(JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>The characters that an encoder leaves as they are.</summary>
    public static SearchValues<char> Of(JavaScriptEncoder encoder) =>
        encoder == JavaScriptEncoder.Default ? Usual : encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping ? Relaxed : Make(encoder);

    private static SearchValues<char> Make(JavaScriptEncoder encoder) =>
        SearchValues.Create([.. Enumerable.Range(FirstPrintable, PrintableCount).Where(code => !encoder.WillEncode(code)).Select(code => (char)code)]);
}
