using System.Text;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>What reading a file gave: its text, or the reason why there is none.</summary>
public sealed class SourceReadResult
{
    private const string NoText = "it is not UTF-8 text";

    private readonly ReadOnlyMemory<byte>? _utf8;

    // JSON is read as the bytes that it came in, and has no text unless somebody asks for it.
    private string? _text;

    private SourceReadResult(string? text, ReadOnlyMemory<byte>? utf8, string? failure) => (_text, _utf8, Failure) = (text, utf8, failure);

    /// <summary>The text without byte order mark; null when there is none.</summary>
    public string? Text => _text ??= _utf8 is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    /// <summary>The reason in plain words; null when the file was read.</summary>
    public string? Failure { get; }

    /// <summary>The text in UTF-8, of a file that was read.</summary>
    internal ReadOnlyMemory<byte> Utf8 => _utf8 ?? Encoding.UTF8.GetBytes(_text!);

    /// <summary>The file was read.</summary>
    public static SourceReadResult Of(string text) => new(text, null, null);

    /// <summary>The file was read, with a byte order mark or without.</summary>
    /// <param name="bytes">Its bytes, which nobody changes any more.</param>
    public static SourceReadResult OfUtf8(ReadOnlyMemory<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes.Span)
        ? new(null, bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes, null)
        : Failed(NoText);

    /// <summary>The file could not be read.</summary>
    public static SourceReadResult Failed(string reason) => new(null, null, reason);

    /// <summary>The reason in plain words why a file can't be read; null when an exception is about something else.</summary>
    internal static string? ReasonOf(Exception exception) => exception switch
    {
        DecoderFallbackException => NoText,
        UnauthorizedAccessException => "it may not be read (permission denied)",
        IOException => "it could not be read: " + exception.Message.TrimEnd('.'),
        _ => null,
    };
}
