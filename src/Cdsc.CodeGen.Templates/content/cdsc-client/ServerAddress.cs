namespace CdscClient._1;

/// <summary>The address of a server, as people write it.</summary>
internal static class ServerAddress
{
    public const string Usage = """
        Lists what a server of the CDS specifications covers.

        Usage: CdscClient.1 URL

        URL  the server, such as https://utility.example, or the URL of its metadata
        """;

    /// <summary>The URL that somebody means; null when it is none. Without a scheme it is one with TLS.</summary>
    public static Uri? Parse(string text) =>
        Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text, UriKind.Absolute, out Uri? url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.Host.Length > 0
            ? url
            : null;
}
