namespace Cdsc.CodeGen.Support;

/// <summary>Texts that OAuth restricts.</summary>
internal static class OAuthText
{
    /// <summary>
    /// A text with the characters that descriptions of errors may have: printable ASCII without quotation mark and backslash
    /// (RFC 6749, sections 4.1.2.1 and 5.2, and RFC 6750, section 3). So it can be quoted as it is.
    /// </summary>
    public static string Printable(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = source[i] switch
            {
                '"' or '\\' => '\'',
                >= ' ' and <= '~' => source[i],
                _ => '?',
            };
        }
    });
}
