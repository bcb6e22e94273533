namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>Reads and writes members that are not declared but have a type; what generated converters are made of.</summary>
public static class JsonTypedMembers
{
    /// <summary>Keeps a member that is not declared.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <param name="reader">On the name.</param>
    /// <param name="context">How to read.</param>
    /// <param name="additional">What was kept so far.</param>
    /// <param name="readValue">Reads a value.</param>
    /// <exception cref="JsonException">The member was met before, or its value is of another type.</exception>
    public static void Keep<T>(ref Utf8JsonReader reader, JsonReadContext context, ref Dictionary<string, T>? additional, JsonValueReader<T> readValue)
    {
        ArgumentNullException.ThrowIfNull(readValue);
        string name = JsonMembers.NameText(ref reader);
        additional ??= new Dictionary<string, T>(StringComparer.Ordinal);
        if (additional.ContainsKey(name))
        {
            throw JsonFailure.Duplicate(ref reader, name);
        }

        reader.Read();
        additional.Add(name, readValue(ref reader, context));
    }

    /// <summary>Writes the members that are not declared.</summary>
    /// <typeparam name="T">The type of their values.</typeparam>
    /// <param name="writer">Inside the object.</param>
    /// <param name="members">The members.</param>
    /// <param name="indexOf">Tells declared members by their names.</param>
    /// <param name="writeValue">Writes a value.</param>
    /// <exception cref="JsonException">One of them has the name of a declared member, which would then stand twice.</exception>
    public static void Write<T>(
        ModelWriter writer, IReadOnlyDictionary<string, T> members, JsonMemberIndex indexOf, JsonValueWriter<T> writeValue)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(indexOf);
        ArgumentNullException.ThrowIfNull(writeValue);
        foreach ((string name, T value) in members)
        {
            JsonMembers.RefuseDeclared(name, indexOf);
            writer.WriteName(name);
            writeValue(writer, value);
        }
    }
}
