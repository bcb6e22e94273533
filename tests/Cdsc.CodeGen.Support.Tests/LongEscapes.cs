using System;
using System.Text.Encodings.Web;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>Makes much of one character, and says nothing of it.</summary>
internal sealed class LongEscapes : JavaScriptEncoder
{
    // As long as .NET takes it.
    public const string Escape = "\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac";

    public override int MaxOutputCharactersPerInputCharacter => 1;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => new ReadOnlySpan<char>(text, textLength).IndexOf('!');

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        string text = WillEncode(unicodeScalar) ? Escape : char.ConvertFromUtf32(unicodeScalar);
        numberOfCharactersWritten = text.Length;
        return text.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
    }

    public override bool WillEncode(int unicodeScalar) => unicodeScalar == '!';
}
