namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Globalization;

/// <summary>Turns the text of URLs and headers into values.</summary>
internal static class ApiParse
{
    /// <summary>Tells whether a text is a value, and which.</summary>
    public delegate bool Parser<T>(string text, out T value);

    public static bool Boolean(string text, out bool value)
    {
        value = text == "true";
        return value || text == "false";
    }

    public static bool Int64(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && IsWhole(text);

    public static bool Int32(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && IsWhole(text);

    public static bool Decimal(string text, out JsonDecimal value) => JsonDecimal.TryParse(text, out value);

    public static bool DateTime(string text, out Rfc3339DateTime value) => Rfc3339DateTime.TryParse(text, out value);

    public static bool Date(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    public static bool Uri(string text, out UriString value)
    {
        value = new UriString(text);
        return true;
    }

    public static bool UnixTimeOrNever(string text, out UnixTimeOrNever value)
    {
        bool isNumber = Int64(text, out long seconds);
        value = isNumber ? new UnixTimeOrNever(seconds) : default;
        return isNumber;
    }

    public static bool Base64(string text, out Base64Data value) => Base64Data.TryParse(text, out value);

    public static bool Secret(string text, out Secret value)
    {
        value = new Secret(text);
        return true;
    }

    /// <summary>.NET reads a number though U+0000 stands behind it.</summary>
    private static bool IsWhole(string text) => !text.EndsWith('\0');
}
