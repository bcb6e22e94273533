namespace Cdsc.CodeGen.Model;

/// <summary>What a media type tells.</summary>
public static class MediaTypes
{
    /// <summary>Whether a media type is that of URL-encoded forms.</summary>
    public static bool IsForm(string mediaType) => Is(mediaType, "application/x-www-form-urlencoded");

    /// <summary>Whether a media type is that of forms of several parts.</summary>
    public static bool IsMultipartForm(string mediaType) => Is(mediaType, "multipart/form-data");

    /// <summary>Whether a media type is JSON: <c>application/json</c>, <c>text/json</c>, or any type with the suffix <c>+json</c>, parameters aside.</summary>
    public static bool IsJson(string mediaType)
    {
        string type = Bare(mediaType);
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("text/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a media type is XML: <c>application/xml</c>, <c>text/xml</c>, or any type with the suffix <c>+xml</c>.</summary>
    public static bool IsXml(string mediaType)
    {
        string type = Bare(mediaType);
        return type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a media type is of text, so that a body is best handed over as text.</summary>
    public static bool IsText(string mediaType) => Bare(mediaType).StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a media type is a range to which JSON belongs: <c>*/*</c> or <c>application/*</c>.</summary>
    public static bool IsOpen(string mediaType) => Bare(mediaType) is "*/*" or "*" || Is(mediaType, "application/*");

    private static bool Is(string mediaType, string type) => Bare(mediaType).Equals(type, StringComparison.OrdinalIgnoreCase);

    private static string Bare(string mediaType) => mediaType.Split(';')[0].Trim();
}
