namespace Cdsc.CodeGen.TestSupport;

/// <summary>Draws URIs of RFC 3986, the odd ones above all: nothing may be normalised on their way.</summary>
internal sealed class UriGenerator(Chance chance)
{
    private static readonly string[] Schemes = ["https", "HTTPS", "hTTp", "ftp", "x-y+z.1", "urn", "file"];

    private static readonly string[] Hosts =
        ["example.com", "EXAMPLE.Net", "xn--mnchen-3ya.example", "a_b%7e.example", "127.0.0.1", "0x7f.1", "[::1]", "[2001:DB8::1]", "[v1.a:b]", "example.com."];

    private static readonly string[] Odd =
        ["urn:isbn:0451450523", "mailto:data%40desk@example.com", "tel:+1-816-555-1212", "data:,", "a:", "about:blank", "https:///", "https://example.com", "file:///c:/x", "https://example.com/%C3%BC/%c3%bc"];

    private static readonly string[] Ports = ["", "", ":", ":80", ":0443", ":8443"];

    public string Absolute() => chance.OneIn(4)
        ? chance.Of(Odd)
        : $"{chance.Of(Schemes)}://{Authority()}{Path()}{QueryAndFragment()}";

    public string Reference() => chance.Below(5) switch
    {
        0 => $"//{Authority()}{Path()}{QueryAndFragment()}",
        1 => $"{Path()}{QueryAndFragment()}",
        2 => $"{chance.Of(["..", ".", "a", "./a:b", ""])}{QueryAndFragment()}",
        _ => Absolute(),
    };

    private string Authority() => $"{chance.Of(["", "", "", "me:%20secret@", "@"])}{chance.Of(Hosts)}{chance.Of(Ports)}";

    private string Path()
    {
        string path = "";
        for (int count = chance.Below(4); count > 0; count--)
        {
            path += "/" + (path.Length == 0 ? Characters(1) : "") + Characters(chance.Of([0, 2, 5]));
        }

        return path;
    }

    private string QueryAndFragment() =>
        (chance.OneIn(3) ? "?" + Characters(chance.Below(8)) + chance.Of(["", "?", "/", "&a=&&b"]) : "")
        + (chance.OneIn(4) ? "#" + Characters(chance.Below(5)) + chance.Of(["", "?", "/"]) : "");

    private string Characters(int count)
    {
        string text = "";
        for (; count > 0; count--)
        {
            text += chance.OneIn(4) ? chance.Of(["%7e", "%7E", "%2F", "%2f", "%00", "%e2%82%AC", "%20"]) : chance.Characters("azAZ09-._~!$&'()*+,;=:@", 1);
        }

        return text;
    }
}
