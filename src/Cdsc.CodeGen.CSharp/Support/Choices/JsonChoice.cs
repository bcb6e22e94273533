namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Diagnostics.CodeAnalysis;
using global::System.Runtime.InteropServices;
using global::System.Text.Json;

/// <summary>Reads values of one of several types; what the generated classes for such are made of.</summary>
public static class JsonChoice
{
    /// <summary>Reads JSON as a value of a type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <param name="read">Reads it, as exactly as the definitions want it.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead<T>(JsonElement json, JsonValueReader<T> read, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (json.ValueKind == JsonValueKind.Undefined)
        {
            return false;
        }

        try
        {
            value = JsonModel.Parse(JsonMarshal.GetRawUtf8Value(json), read);
            return true;
        }
        catch (JsonException)
        {
            // It is of another of the types: there is no other way to know than to try.
            return false;
        }
    }
}
