namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Tells which addresses a page may link to: parts of pages, pages beside it, and the web; never a script.</summary>
internal static class SafeAddress
{
    /// <summary>The address, when it is safe to be followed; null otherwise.</summary>
    public static string? Of(string? address) => address switch
    {
        null or "" => null,
        _ when address[0] == '#' => address,
        _ when IsPage(address) => address,
        _ when Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !address.Any(IsBlank) => address,
        _ => null,
    };

    /// <summary>Whether it is the file of a page, with an anchor or without.</summary>
    private static bool IsPage(string address)
    {
        int hash = address.IndexOf('#', StringComparison.Ordinal);
        string file = hash < 0 ? address : address[..hash];
        return file.EndsWith(".html", StringComparison.Ordinal) && file.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '~' or '%');
    }

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter);
}
