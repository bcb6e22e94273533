using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.Cli;

/// <summary>Writes changes for people, for release notes and for programs.</summary>
internal static class DiffReport
{
    private static readonly JsonWriterOptions JsonOptions = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Changes for people.</summary>
    public static void WriteText(IReadOnlyList<DiffChange> changes, TextWriter writer)
    {
        if (changes.Count == 0)
        {
            new StyledText { { Shade.Green, "Nothing has changed." } }.WriteLineTo(writer);
        }

        string separator = "";
        foreach ((string title, IReadOnlyList<DiffChange> members) in DiffChange.Groups(changes))
        {
            writer.Write(separator);
            new StyledText { { Shade.Bold, title }, $" ({members.Count})" }.WriteLineTo(writer);
            separator = writer.NewLine;
            foreach (DiffChange change in members)
            {
                new StyledText { $"  {change.Change.Message} [", { ShadeOf(change.Change.Categories), change.CategoryText() }, "]" }.WriteLineTo(writer);
                new StyledText { { Shade.Dim, $"    {change.Old?.ToString() ?? "nowhere"} -> {change.New?.ToString() ?? "nowhere"}" } }.WriteLineTo(writer);
                new StyledText { { Shade.Dim, $"    {PrintableText.Of(change.Change.Key)}" } }.WriteLineTo(writer);
                if (change.Reason is { } reason)
                {
                    new StyledText { { Shade.Green, "    acknowledged:" }, $" {PrintableText.Of(reason)}" }.WriteLineTo(writer);
                }
            }
        }
    }

    /// <summary>Changes as Markdown, for release notes.</summary>
    public static void WriteMarkdown(IReadOnlyList<DiffChange> changes, TextWriter writer)
    {
        writer.WriteLine("## Changes of the definitions");
        if (changes.Count == 0)
        {
            writer.WriteLine("\nNothing has changed.");
        }

        foreach ((string title, IReadOnlyList<DiffChange> members) in DiffChange.Groups(changes))
        {
            writer.WriteLine($"\n### {title}\n");
            foreach (DiffChange change in members)
            {
                string reason = change.Reason is { } text ? $" Acknowledged: {Escape(PrintableText.Of(text))}" : "";
                writer.WriteLine($"- {Escape(change.Change.Message)} *({change.CategoryText()})*{reason}");
            }
        }
    }

    /// <summary>Changes as one JSON document.</summary>
    public static void WriteJson(IReadOnlyList<DiffChange> changes, TextWriter writer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonOptions))
        {
            json.WriteStartObject();
            json.WriteStartArray("changes");
            foreach (DiffChange change in changes)
            {
                json.WriteStartObject();
                json.WriteString("key", change.Change.Key);
                json.WriteString("kind", change.Change.Kind);
                WriteNames(json, "categories", change.Categories);
                WriteNames(json, "requiredOf", change.RequiredOf);
                json.WriteString("message", change.Change.Message);
                WritePlace(json, "old", change.Old);
                WritePlace(json, "new", change.New);
                json.WriteString("acknowledged", change.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    /// <summary>As the gravest category.</summary>
    private static Shade ShadeOf(ChangeCategories categories) => categories switch
    {
        _ when categories.HasFlag(ChangeCategories.Wire) => Shade.Red,
        _ when categories.HasFlag(ChangeCategories.Source) => Shade.Yellow,
        _ when categories.HasFlag(ChangeCategories.Conformance) => Shade.Magenta,
        _ when categories.HasFlag(ChangeCategories.Documentation) => Shade.Blue,
        _ => Shade.Green,
    };

    private static void WriteNames(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, SourceLocation? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteString("pointer", place.Pointer);
        json.WriteEndObject();
    }

    /// <summary>Names of members have underscores, which would be emphasis; text of a document must stay text.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '!')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
