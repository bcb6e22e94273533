using System.Text.Json;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>What the tests need of JSON beside the code under test.</summary>
internal static class Json
{
    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>Asserts that two texts are the same JSON: see <see cref="JsonDifference"/>.</summary>
    /// <param name="expected">The text that went in.</param>
    /// <param name="actual">The text that came out.</param>
    /// <param name="what">What is compared, for the message.</param>
    public static void AssertSame(string expected, string actual, Func<string> what) => AssertSame(Parse(expected), actual, what);

    /// <inheritdoc cref="AssertSame(string, string, Func{string})"/>
    public static void AssertSame(JsonElement expected, string actual, Func<string> what)
    {
        string? difference = JsonDifference.Find(expected, Parse(actual));
        if (difference is not null)
        {
            Assert.Fail($"{what()}: {difference}\nin:  {expected}\nout: {actual}");
        }
    }
}
