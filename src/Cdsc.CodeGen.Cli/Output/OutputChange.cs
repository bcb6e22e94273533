namespace Cdsc.CodeGen.Cli;

/// <summary>What has to happen to a file.</summary>
/// <param name="Path">Its path inside the folder.</param>
/// <param name="Content">The bytes it shall have; null when it shall go.</param>
/// <param name="Present">The hash of the bytes that it has now; null when it is not there.</param>
internal sealed record OutputChange(string Path, byte[]? Content, string? Present);
