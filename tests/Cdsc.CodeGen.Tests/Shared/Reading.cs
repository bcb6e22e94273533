using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Shared;

/// <summary>Reads documents that a test has in strings.</summary>
internal static class Reading
{
    public const string Main = "api.yaml";

    /// <summary>Reads <see cref="Main"/>, with further files beside it.</summary>
    public static ReadResult Document(string text, params (string File, string Text)[] others) =>
        OpenApiReader.Read([Main], new MemorySources([(Main, text), .. others]));

    /// <summary>Reads <see cref="Main"/> and expects nothing to be wrong with it.</summary>
    public static ReadResult Valid(string text, params (string File, string Text)[] others)
    {
        ReadResult result = Document(text, others);
        Assert.Equal("", string.Join('\n', Lines(result)));
        return result;
    }

    public static ApiModel Model(string text, params (string File, string Text)[] others) => Valid(text, others).Model!;

    /// <summary>The diagnostics as they are printed.</summary>
    public static IEnumerable<string> Lines(ReadResult result) => result.Diagnostics.Select(diagnostic => diagnostic.ToString());

    /// <summary>The diagnostics without their words: <c>api.yaml(4,7): CDSC0030</c>.</summary>
    public static IEnumerable<string> Ids(ReadResult result) => result.Diagnostics.Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Id}");
}
