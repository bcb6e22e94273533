namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Reads the members of objects; what generated converters are made of.</summary>
public static class JsonMembers
{
    /// <summary>Goes into an object.</summary>
    /// <exception cref="JsonException">The value is no object.</exception>
    public static void Start(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw JsonFailure.Unexpected(ref reader, "an object");
        }
    }

    /// <summary>The bytes of the name that the reader is on, unescaped.</summary>
    public static ReadOnlySpan<byte> Name(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence
            ? Encoding.UTF8.GetBytes(NameText(ref reader))
            : reader.ValueSpan;

    /// <summary>Notes that a declared member was met, and moves on to its value.</summary>
    /// <param name="reader">On the name.</param>
    /// <param name="seen">A bit for each declared member.</param>
    /// <param name="member">The bit of this member.</param>
    /// <exception cref="JsonException">The member was met before.</exception>
    public static void Enter(ref Utf8JsonReader reader, ref ulong seen, int member)
    {
        ulong bit = 1UL << member;
        if ((seen & bit) != 0)
        {
            throw JsonFailure.Duplicate(ref reader, NameText(ref reader));
        }

        seen |= bit;
        reader.Read();
    }

    /// <summary>Keeps a member that is not declared.</summary>
    /// <exception cref="JsonException">The member was met before.</exception>
    public static void Keep(ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? additional)
    {
        string name = NameText(ref reader);
        additional ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (additional.ContainsKey(name))
        {
            throw JsonFailure.Duplicate(ref reader, name);
        }

        reader.Read();
        additional.Add(name, ModelReader.ReadElement(ref reader, JsonReadContext.Strict));
    }

    /// <summary>Keeps a member that a closed object does not have, when reading is tolerant.</summary>
    /// <exception cref="JsonException">Reading is strict.</exception>
    public static void KeepUndeclared(ref Utf8JsonReader reader, JsonReadContext context, ref Dictionary<string, JsonElement>? additional)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.IsTolerant)
        {
            throw JsonFailure.Undeclared(ref reader, NameText(ref reader));
        }

        Keep(ref reader, ref additional);
    }

    /// <summary>Deals with required members that are missing; the reader is on the end of the object.</summary>
    /// <param name="reader">On the end of the object.</param>
    /// <param name="context">How to read.</param>
    /// <param name="missing">The bits of the missing members.</param>
    /// <param name="replaceable">The bits of those that have a value to stand in: empty or null.</param>
    /// <param name="name">The name of a member by its bit.</param>
    /// <exception cref="JsonException">Reading is strict, or a member can't be replaced.</exception>
    public static void Missing(ref Utf8JsonReader reader, JsonReadContext context, ulong missing, ulong replaceable, Func<int, string> name)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(name);
        ulong fatal = context.IsTolerant ? missing & ~replaceable : missing;
        if (fatal != 0)
        {
            throw JsonFailure.Missing(ref reader, name(global::System.Numerics.BitOperations.TrailingZeroCount(fatal)));
        }

        for (ulong left = missing; left != 0; left &= left - 1)
        {
            context.AddMissing(reader.TokenStartIndex, name(global::System.Numerics.BitOperations.TrailingZeroCount(left)));
        }
    }

    /// <summary>The string that a member of the object holds; null when there is none.</summary>
    /// <param name="reader">A copy of the reader, on the start of the object.</param>
    /// <param name="name">The name of the member in UTF-8.</param>
    public static string? FindString(Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isIt = reader.ValueTextEquals(name);
            reader.Read();
            if (isIt)
            {
                return JsonText.TryGetString(ref reader, out string? text) ? text : null;
            }

            reader.Skip();
        }

        return null;
    }

    /// <summary>Refuses a member that is not declared but has the name of one that is: that would then stand twice.</summary>
    /// <exception cref="JsonException">It has such a name.</exception>
    internal static void RefuseDeclared(string name, JsonMemberIndex indexOf)
    {
        Span<byte> utf8 = stackalloc byte[256];
        if (indexOf(Encoding.UTF8.TryGetBytes(name, utf8, out int length) ? utf8[..length] : Encoding.UTF8.GetBytes(name)) >= 0)
        {
            throw new JsonException($"The additional member \"{JsonText.Excerpt(name)}\" has the name of a declared one; set that instead.");
        }
    }

    internal static string NameText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The reader has no other way to say that half a surrogate pair is no text.
            throw new JsonReadException("A member name is not valid Unicode.", reader.TokenStartIndex);
        }
    }
}
