namespace Cdsc.CodeGen.Model;

/// <summary>What a media type tells.</summary>
public static class MediaTypes
{
    /// <summary>Whether a media type is that of URL-encoded forms.</summary>
    public static bool IsForm(string mediaType) =>
        mediaType.Split(';')[0].Trim().Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a media type is JSON: <c>application/json</c> or any type with the suffix <c>+json</c>, parameters aside.</summary>
    public static bool IsJson(string mediaType)
    {
        ReadOnlySpan<char> type = mediaType.AsSpan();
        int parameters = type.IndexOf(';');
        type = (parameters < 0 ? type : type[..parameters]).Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }
}
