namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Finds the path to a token, in the form that System.Text.Json writes: <c>$.entries[3].id</c>.</summary>
internal static class JsonPath
{
    /// <summary>The path to the token at an offset.</summary>
    /// <param name="start">A copy of the reader, on the first token of the value.</param>
    /// <param name="offset">Where the token starts.</param>
    /// <param name="member">A member to add to the path.</param>
    public static string Find(Utf8JsonReader start, long offset, string? member)
    {
        // Each level is a member name, or the index of an item.
        var levels = new Stack<Level>();
        do
        {
            JsonTokenType token = start.TokenType;
            bool isEnd = token is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (isEnd)
            {
                levels.Pop();
            }

            if (token == JsonTokenType.PropertyName)
            {
                levels.Peek().Name = NameOf(ref start);
            }
            else if (!isEnd && levels.TryPeek(out Level? level) && level.Name is null)
            {
                level.Index++;
            }

            if (start.TokenStartIndex >= offset)
            {
                break;
            }

            if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                levels.Push(new Level { IsArray = token == JsonTokenType.StartArray });
            }
            else if (token != JsonTokenType.PropertyName && levels.TryPeek(out Level? around))
            {
                around.Name = null;
            }
        }
        while (TryRead(ref start, levels));

        return Format(levels, member);
    }

    /// <summary>A name that is no valid text is part of a path as well: the reader stops at it, but after the error perhaps.</summary>
    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\ufffd";
        }
    }

    /// <summary>Reads on; where the text stops being JSON, the path is that of the value that could not be read.</summary>
    private static bool TryRead(ref Utf8JsonReader reader, Stack<Level> levels)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            if (levels.TryPeek(out Level? level) && level.Name is null)
            {
                if (level.IsArray)
                {
                    level.Index++;
                }
                else
                {
                    levels.Pop();
                }
            }

            return false;
        }
    }

    private static string Format(Stack<Level> levels, string? member)
    {
        var path = new StringBuilder("$");
        Level[] outermostFirst = levels.ToArray();
        for (int i = outermostFirst.Length - 1; i >= 0; i--)
        {
            Level level = outermostFirst[i];
            if (level.Name is { } name)
            {
                AppendName(path, name);
            }
            else
            {
                path.Append('[').Append(level.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }

        if (member is not null)
        {
            AppendName(path, member);
        }

        return path.ToString();
    }

    private static void AppendName(StringBuilder path, string name)
    {
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
            {
                path.Append("['").Append(JsonText.Excerpt(name)).Append("']");
                return;
            }
        }

        path.Append('.').Append(name);
    }

    private sealed class Level
    {
        public string? Name { get; set; }

        public int Index { get; set; } = -1;

        public bool IsArray { get; init; }
    }
}
