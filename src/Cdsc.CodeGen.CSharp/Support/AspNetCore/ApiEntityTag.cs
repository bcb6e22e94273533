namespace Cdsc.CodeGen.Support;

using global::Microsoft.Net.Http.Headers;
using global::System;
using global::System.Buffers;
using global::System.Buffers.Text;
using global::System.Security.Cryptography;

/// <summary>Makes entity tags of what a server answers.</summary>
public static class ApiEntityTag
{
    /// <summary>A strong tag of the JSON that a value is written as: the same JSON has the same tag, on every server and for ever.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The body.</param>
    /// <param name="write">Writes the type; each generated converter has it as <c>WriteValue</c>.</param>
    public static EntityTagHeaderValue Of<T>(T value, JsonValueWriter<T> write)
    {
        var json = new ArrayBufferWriter<byte>();
        JsonModel.Write(json, value, write);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(json.WrittenSpan, hash);
        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash)}\"");
    }
}
