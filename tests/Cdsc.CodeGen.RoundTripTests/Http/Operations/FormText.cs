namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>URL-encoded forms, read and written without the code under test.</summary>
internal static class FormText
{
    public static IEnumerable<(string Name, string Value)> Fields(string form) => form.Length == 0 ? [] : form.Split('&').Select(field =>
    {
        string[] parts = field.Split('=', 2);
        return (Decoded(parts[0]), Decoded(parts[^1]));
    });

    /// <summary>A form in which every character that may be escaped is.</summary>
    public static string Of(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(f => $"{Escaped(f.Name)}={Escaped(f.Value)}"));

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string Escaped(string text) => string.Concat(System.Text.Encoding.UTF8.GetBytes(text).Select(b => b == ' ' ? "+" : $"%{b:x2}"));
}
