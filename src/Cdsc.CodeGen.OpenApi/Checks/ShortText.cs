using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Names and values as messages quote them: a long one would leave no room for what is wrong with it.</summary>
internal static class ShortText
{
    private const int Maximum = 80;

    /// <summary>The beginning of a text.</summary>
    public static string Of(string text) => PrintableText.Of(text, Maximum);
}
