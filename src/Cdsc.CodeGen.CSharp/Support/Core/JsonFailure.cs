namespace Cdsc.CodeGen.Support;

using global::System.Text.Json;

/// <summary>Makes the exceptions of reading.</summary>
internal static class JsonFailure
{
    /// <summary>The value is not what its type demands.</summary>
    public static JsonReadException Unexpected(ref Utf8JsonReader reader, string expected, bool showText = true) =>
        new(JsonText.Unexpected(ref reader, expected, showText).Message, reader.TokenStartIndex);

    /// <summary>A member stands twice; the reader is on its name.</summary>
    public static JsonReadException Duplicate(ref Utf8JsonReader reader, string name) =>
        new($"The member \"{JsonText.Excerpt(name)}\" stands twice.", reader.TokenStartIndex);

    /// <summary>A required member is missing; the reader is on the end of the object.</summary>
    public static JsonReadException Missing(ref Utf8JsonReader reader, string member) =>
        new("A required member is missing.", reader.TokenStartIndex, member);

    /// <summary>A member that a closed object does not have; the reader is on its name.</summary>
    public static JsonReadException Undeclared(ref Utf8JsonReader reader, string name) =>
        new($"The member \"{JsonText.Excerpt(name)}\" is not allowed here.", reader.TokenStartIndex);
}
