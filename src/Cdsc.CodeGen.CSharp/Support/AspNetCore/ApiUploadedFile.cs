namespace Cdsc.CodeGen.Support;

using global::System.IO;

/// <summary>A file that came as a part of a form. Its bytes can be read as long as the request lasts.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="FileName">The name that the client gives it; null for none. It is not to be trusted: never use it as a path.</param>
/// <param name="MediaType">The media type that the client gives it; null for none.</param>
public sealed record ApiUploadedFile(Stream Content, string? FileName, string? MediaType)
{
    /// <summary>How many bytes it has.</summary>
    public long Length => Content.Length;
}
