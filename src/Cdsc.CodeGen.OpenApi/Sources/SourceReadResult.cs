using System.Text;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>What reading a file gave: its text, or the reason why there is none.</summary>
/// <param name="Text">The text, or null.</param>
/// <param name="Failure">The reason in plain words, or null.</param>
public sealed record SourceReadResult(string? Text, string? Failure)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file was read.</summary>
    public static SourceReadResult Of(string text) => new(text, null);

    /// <summary>The file was read, with a byte order mark or without.</summary>
    public static SourceReadResult OfUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            string text = StrictUtf8.GetString(bytes);
            return Of(text.StartsWith('\uFEFF') ? text[1..] : text);
        }
        catch (DecoderFallbackException)
        {
            return Failed("it is not UTF-8 text");
        }
    }

    /// <summary>The file could not be read.</summary>
    public static SourceReadResult Failed(string reason) => new(null, reason);
}
