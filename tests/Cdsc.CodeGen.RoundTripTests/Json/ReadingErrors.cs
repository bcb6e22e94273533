using System.Text.Json;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Asserts that reading fails as it should, in every way to read.</summary>
internal static class ReadingErrors
{
    /// <param name="type">What is read.</param>
    /// <param name="json">The JSON that is wrong.</param>
    /// <param name="path">The path that the exception must have, and its message too.</param>
    /// <param name="message">What the message must say.</param>
    public static void AssertRefused(ModelType type, string json, string path, string message)
    {
        foreach (Way way in Way.All)
        {
            AssertRefused(() => way.Read(type, json), path, message, $"{way}: {json}");
        }
    }

    public static void AssertRefused(Func<object?> read, string path, string message, string what)
    {
        Exception? thrown = Record.Exception(read);
        if (thrown is not JsonException)
        {
            Assert.Fail($"{what}\nshould be refused with a JsonException at {path}, but: {thrown?.ToString() ?? "was read"}");
        }

        string? actual = ((JsonException)thrown).Path;
        Assert.True(path == actual, $"{what}\nexpected the path: {path}\nactual: {actual ?? "none"}\nmessage: {thrown.Message}");
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
        Assert.Contains($"Path: {path}", thrown.Message, StringComparison.Ordinal);
    }
}
