using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Parses JSON as RFC 8259 has it: no comments, no trailing commas, and no member twice.</summary>
/// <param name="file">The file, for positions.</param>
/// <param name="bytes">Its content in UTF-8, without a mark of the byte order.</param>
/// <param name="diagnostics">Takes what is wrong with it.</param>
/// <param name="maximumDepth">How deep values may lie in each other.</param>
internal sealed class JsonSourceParser(string file, ReadOnlyMemory<byte> bytes, DiagnosticBag diagnostics, int maximumDepth = SourceParser.MaximumDepth)
{
    /// <summary>Among so few names, looking at each is as fast as a table.</summary>
    private const int Few = 12;

    /// <summary>A larger table is not kept: to clear it takes as long as to make one.</summary>
    private const int Many = 250;

    /// <summary>Longer texts are hardly ever the same, in bytes.</summary>
    private const int ShortText = 32;

    private readonly int[] _lineStarts = LineStartsOf(bytes.Span);

    // Where the last position was asked for, and what it was. A whole document may stand on one line, so that its columns
    // are counted from there on.
    private int _offset;
    private int _lineIndex;
    private int _characters;

    // Short texts come again and again: names of members, types, media types. Each is kept once.
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    // The members of the objects, and the items of the arrays, that are being read, those of the innermost behind the others.
    private readonly List<ObjectMember> _members = [];
    private readonly List<SourceNode> _items = [];

    // Tables of the names of an object, for the next one with many members.
    private readonly Stack<HashSet<string>> _freeTables = new();

    // Where the value or name begins that is being read.
    private int _tokenStart;

    /// <summary>How many values may be kept; null for any number.</summary>
    public ReadBudget? Budget { get; init; }

    public SourceNode? Parse()
    {
        if (bytes.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidJson.At(LocationAt(bytes.Length), "the file is empty"));
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { MaxDepth = maximumDepth });
            reader.Read();
            SourceNode root = ReadValue(ref reader, null, null);
            // Text behind the value is refused by this last read.
            reader.Read();
            return root;
        }
        catch (SourceSyntaxException exception)
        {
            diagnostics.Add(DiagnosticDescriptors.DocumentsTooLarge.At(new SourceLocation(file, exception.Position.Line, exception.Position.Column, ""), exception.Message));
            return null;
        }
        catch (JsonException exception)
        {
            int line = (int)(exception.LineNumber ?? 0);
            int offset = _lineStarts[Math.Min(line, _lineStarts.Length - 1)] + (int)(exception.BytePositionInLine ?? 0);
            diagnostics.Add(DiagnosticDescriptors.InvalidJson.At(LocationAt(offset), Reason(exception)));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The one other thing that the reader throws: half of a surrogate pair, as an escape.
            diagnostics.Add(DiagnosticDescriptors.InvalidJson.At(
                LocationAt(_tokenStart), "a string holds half of a surrogate pair, which is no character"));
            return null;
        }
    }

    private SourceNode ReadValue(ref Utf8JsonReader reader, NodePath? around, string? segment)
    {
        _tokenStart = (int)reader.TokenStartIndex;
        (int line, int column) = PositionOf(_tokenStart);
        if (Budget?.TakeValue() == false)
        {
            throw new SourceSyntaxException((line, column), $"{ReadBudget.MaximumValues} values");
        }

        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, PathOf(around, segment), line, column),
            JsonTokenType.StartArray => ReadArray(ref reader, PathOf(around, segment), line, column),
            JsonTokenType.String => new StringNode(file, around, line, column, TextOf(ref reader)) { Segment = segment },
            JsonTokenType.Number => new NumberNode(file, around, line, column, Encoding.UTF8.GetString(reader.ValueSpan)) { Segment = segment },
            JsonTokenType.True => new BooleanNode(file, around, line, column, true) { Segment = segment },
            JsonTokenType.False => new BooleanNode(file, around, line, column, false) { Segment = segment },
            _ => new NullNode(file, around, line, column) { Segment = segment },
        };
    }

    private static NodePath? PathOf(NodePath? around, string? segment) => segment is null ? null : new NodePath(around, segment);

    private ObjectNode ReadObject(ref Utf8JsonReader reader, NodePath? path, int line, int column)
    {
        int first = _members.Count;
        HashSet<string>? names = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            _tokenStart = (int)reader.TokenStartIndex;
            string name = TextOf(ref reader);
            (int nameLine, int nameColumn) = PositionOf((int)reader.TokenStartIndex);
            reader.Read();
            var member = new ObjectMember(name, nameLine, nameColumn, ReadValue(ref reader, path, name));
            if (IsRepeated(name, first, ref names))
            {
                diagnostics.Add(DiagnosticDescriptors.DuplicateMember.At(member.NameLocation, name));
                continue;
            }

            _members.Add(member);
        }

        if (names is { Count: <= Many })
        {
            names.Clear();
            _freeTables.Push(names);
        }

        return new ObjectNode(file, path, line, column, TakeFrom(_members, first));
    }

    /// <summary>Whether the object that is being read has a member of that name. A table is made only for many members.</summary>
    private bool IsRepeated(string name, int first, ref HashSet<string>? names)
    {
        if (_members.Count - first < Few)
        {
            for (int i = first; i < _members.Count; i++)
            {
                if (_members[i].Name == name)
                {
                    return true;
                }
            }

            return false;
        }

        if (names is null)
        {
            names = _freeTables.TryPop(out HashSet<string>? free) ? free : new HashSet<string>(StringComparer.Ordinal);
            for (int i = first; i < _members.Count; i++)
            {
                names.Add(_members[i].Name);
            }
        }

        return !names.Add(name);
    }

    private static T[] TakeFrom<T>(List<T> all, int first)
    {
        T[] taken = new T[all.Count - first];
        all.CopyTo(first, taken, 0, taken.Length);
        all.RemoveRange(first, taken.Length);
        return taken;
    }

    private string TextOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > ShortText)
        {
            return reader.GetString()!;
        }

        Span<char> characters = stackalloc char[ShortText];
        ReadOnlySpan<char> text = characters[..reader.CopyString(characters)];
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out string? kept))
        {
            kept = text.ToString();
            _texts.Add(kept);
        }

        return kept;
    }

    private ArrayNode ReadArray(ref Utf8JsonReader reader, NodePath? path, int line, int column)
    {
        int first = _items.Count;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            string index = (_items.Count - first).ToString(System.Globalization.CultureInfo.InvariantCulture);
            _items.Add(ReadValue(ref reader, path, index));
        }

        return new ArrayNode(file, path, line, column, TakeFrom(_items, first));
    }

    private static int[] LineStartsOf(ReadOnlySpan<byte> text)
    {
        int[] starts = new int[text.Count((byte)'\n') + 1];
        for (int line = 1; line < starts.Length; line++)
        {
            int before = starts[line - 1];
            starts[line] = before + text[before..].IndexOf((byte)'\n') + 1;
        }

        return starts;
    }

    private SourceLocation LocationAt(int offset)
    {
        // A mistake may lie before the value that was read last.
        (_offset, _lineIndex, _characters) = (0, 0, 0);
        (int line, int column) = PositionOf(offset);
        return new SourceLocation(file, line, column, "");
    }

    /// <summary>Where something stands that is not before what was asked for last.</summary>
    private (int Line, int Column) PositionOf(int offset)
    {
        offset = Math.Min(offset, bytes.Length);
        int line = _lineIndex;
        while (line + 1 < _lineStarts.Length && _lineStarts[line + 1] <= offset)
        {
            line++;
        }

        bool isSameLine = line == _lineIndex;
        int start = isSameLine ? _offset : _lineStarts[line];
        _characters = (isSameLine ? _characters : 0) + Encoding.UTF8.GetCharCount(bytes.Span[start..offset]);
        (_lineIndex, _offset) = (line, offset);
        return (line + 1, _characters + 1);
    }

    /// <summary>The reader's message without its own position, which counts from 0 and in bytes.</summary>
    private static string Reason(JsonException exception)
    {
        int position = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? exception.Message : exception.Message[..position];
    }
}
