namespace Cdsc.CodeGen.Support;

using global::System.Text.Json;

/// <summary>
/// What is wrong, and where in bytes. The readers of values throw it without knowing the path to themselves;
/// <see cref="JsonModel"/> finds the path from the offset and throws on, so that reading costs nothing for it.
/// </summary>
internal sealed class JsonReadException(string message, long offset, string? member = null) : JsonException(message)
{
    /// <summary>Where the token starts that is wrong, in bytes from the start of what the reader reads.</summary>
    public long Offset { get; } = offset;

    /// <summary>The member that is meant, when the token is the object around it.</summary>
    public string? Member { get; } = member;
}
