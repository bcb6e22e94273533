namespace Cdsc.CodeGen.Support;

using global::System.IO;

/// <summary>A file to send as a part of a form.</summary>
/// <param name="Content">The bytes, which are read when the request is sent. It is not disposed of.</param>
/// <param name="FileName">The name that the server is told.</param>
/// <param name="MediaType">The media type; null for what the definitions say, or else for bytes.</param>
public sealed record ApiUpload(Stream Content, string FileName, string? MediaType = null);
