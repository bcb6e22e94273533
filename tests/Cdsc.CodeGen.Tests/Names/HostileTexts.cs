namespace Cdsc.CodeGen.Tests.Names;

/// <summary>Texts that try to leave the place they are put into.</summary>
internal static class HostileTexts
{
    public static TheoryData<string> All =>
    [
        "", " ", "plain", "\"", "\\", "\\\"", "\"; System.Environment.Exit(1); //", "{0} {x} {{ }}", "@\"", "\"\"\"", "$\"{1}\"",
        "a\nb", "a\rb", "a\r\nb", "a\u0085b", "a\u2028b", "a\u2029b", "a\vb", "a\fb", "a\tb", "\0", "\u0001\u001f\u007f\u0080\u009f",
        "*/", "/*", "//", "///", "/// </summary>", "</summary><script>", "]]>", "<![CDATA[ x ]]>", "<!-- x -->", "<?xml?>", "&amp; &lt; &#0; &#x0A;", "--",
        "#error x", "#if false", "\n#error x\n", "\n}\nclass Evil {",
        "\u202eevil\u202c", "\u2066x\u2069", "\u200e\u200f\u061c", "\u200b\u200c\u200d\ufeff", "a\u00adb",
        "\ud800", "\udc00", "\ud800x", "x\udc00\ud800", "\U0001F600", "e\u0301", "\u00e9", "\ufffe\uffff", "\ufdd0",
        "`code`", "`a` `b", "`<x>`", "``", "{@link x}", "%s", "{{ view.Name }}", "{%", "~}}",
    ];
}
