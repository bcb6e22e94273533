using System.Globalization;
using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Parses JSON as RFC 8259 has it: no comments, no trailing commas, and no member twice.</summary>
/// <param name="file">The file, for positions.</param>
/// <param name="text">Its content.</param>
/// <param name="diagnostics">Takes what is wrong with it.</param>
/// <param name="maximumDepth">How deep values may lie in each other.</param>
internal sealed class JsonSourceParser(string file, Utf8Pieces text, DiagnosticBag diagnostics, int maximumDepth = SourceParser.MaximumDepth)
{
    /// <summary>Longer texts are hardly ever the same, in bytes.</summary>
    private const int ShortText = 32;

    private readonly PositionCounter _position = new();

    // Short texts come again and again: names of members, types, media types. Each is kept once.
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    private readonly OpenValues _open = new();

    // Stands for all values of which nothing is kept.
    private readonly UnreadNode _unread = new(file, null, 0, 0);

    // Where the value or name begins that is being read, in the piece of the text.
    private int _tokenStart;

    private bool _isEmpty = true;

    // Of other files nobody knows where what stands.
    private bool _isOpenApi;

    /// <summary>How much may be kept; null for any number.</summary>
    public ReadBudget? Budget { get; init; }

    /// <summary>Whether the document is read for a model alone: what lies in the values that no model needs is not kept then.</summary>
    public bool IsForModel { get; init; }

    /// <summary>Parses all of it; null when it is broken, which is reported.</summary>
    /// <exception cref="DecoderFallbackException">It is no UTF-8.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public SourceNode? Parse()
    {
        try
        {
            Count(text.Piece);
            var reader = new Utf8JsonReader(text.Piece, text.IsLast, new JsonReaderState(new JsonReaderOptions { MaxDepth = maximumDepth }));
            Read(ref reader);
            SourceNode root = ReadValue(ref reader, null, null);
            // Text behind the value is refused by this last read.
            Read(ref reader);
            return root;
        }
        catch (SourceSyntaxException exception)
        {
            diagnostics.Add(DiagnosticDescriptors.DocumentsTooLarge.At(LocationOf(exception.Position), exception.Message));
            return null;
        }
        catch (JsonException) when (_isEmpty)
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidJson.At(LocationOf(_position.At(text.Piece, text.Piece.Length)), "the file is empty"));
            return null;
        }
        catch (JsonException exception)
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidJson.At(
                LocationOf(_position.At(text.Piece, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0)), Reason(exception)));
            return null;
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            // The one other thing that the reader throws: half of a surrogate pair, as an escape.
            diagnostics.Add(DiagnosticDescriptors.InvalidJson.At(
                LocationOf(_position.At(text.Piece, _tokenStart)), "a string holds half of a surrogate pair, which is no character"));
            return null;
        }
    }

    /// <summary>Reads the next name, value or bracket; false when there is none.</summary>
    private bool Read(ref Utf8JsonReader reader)
    {
        while (!reader.Read())
        {
            if (text.IsLast)
            {
                return false;
            }

            int used = (int)reader.BytesConsumed;
            _position.Leave(text.Piece, used);
            Count(text.Next(used));
            reader = new Utf8JsonReader(text.Piece, text.IsLast, reader.CurrentState);
        }

        return true;
    }

    private void Count(ReadOnlySpan<byte> added)
    {
        _isEmpty = _isEmpty && added.IndexOfAnyExcept(" \t\r\n"u8) < 0;
        if (Budget?.TakeText(Encoding.UTF8.GetCharCount(added)) == false)
        {
            // It is no place in the file that is too much.
            throw new SourceSyntaxException((0, 0), ReadBudget.MaximumText);
        }
    }

    private SourceNode ReadValue(ref Utf8JsonReader reader, NodePath? around, string? segment)
    {
        _tokenStart = (int)reader.TokenStartIndex;
        (int line, int column) = _position.At(text.Piece, _tokenStart);
        TakeValue();
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

    private void TakeValue()
    {
        if (Budget?.TakeValue() == false)
        {
            throw new SourceSyntaxException(_position.At(text.Piece, _tokenStart), $"{ReadBudget.MaximumValues} values");
        }
    }

    private static NodePath? PathOf(NodePath? around, string? segment) => segment is null ? null : new NodePath(around, segment);

    private ObjectNode ReadObject(ref Utf8JsonReader reader, NodePath? path, int line, int column)
    {
        int first = _open.MemberCount;
        HashSet<string>? names = null;
        while (Read(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            _tokenStart = (int)reader.TokenStartIndex;
            string name = TextOf(ref reader);
            (int nameLine, int nameColumn) = _position.At(text.Piece, _tokenStart);
            Read(ref reader);
            if (!_open.TryAdd(new ObjectMember(name, nameLine, nameColumn, ReadMember(ref reader, path, name)), first, ref names))
            {
                ReportRepeated(nameLine, nameColumn, path, name);
            }
        }

        return new ObjectNode(file, path, line, column, _open.TakeMembers(first, names));
    }

    private SourceNode ReadMember(ref Utf8JsonReader reader, NodePath? around, string name)
    {
        if (_isOpenApi && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
            && UnreadPlaces.Has(around, name, reader.TokenType == JsonTokenType.StartArray))
        {
            (int line, int column) = _position.At(text.Piece, (int)reader.TokenStartIndex);
            ReadPast(ref reader, around, name);
            return new UnreadNode(file, around, line, column) { Segment = name };
        }

        _isOpenApi |= IsForModel && around is null && name == "openapi" && reader.TokenType == JsonTokenType.String;
        return ReadValue(ref reader, around, name);
    }

    /// <summary>Reads a value to see whether it is right, and keeps nothing of it.</summary>
    private void ReadPast(ref Utf8JsonReader reader, NodePath? around, string segment)
    {
        _tokenStart = (int)reader.TokenStartIndex;
        TakeValue();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadPastMembers(ref reader, new NodePath(around, segment));
                break;
            case JsonTokenType.StartArray:
                var path = new NodePath(around, segment);
                for (int i = 0; Read(ref reader) && reader.TokenType != JsonTokenType.EndArray; i++)
                {
                    ReadPast(ref reader, path, IndexOf(i));
                }

                break;
            case JsonTokenType.String when reader.ValueIsEscaped:
                // What no character is, the reader tells whoever asks for the text.
                reader.GetString();
                break;
        }
    }

    private void ReadPastMembers(ref Utf8JsonReader reader, NodePath path)
    {
        int first = _open.MemberCount;
        HashSet<string>? names = null;
        while (Read(ref reader) && reader.TokenType == JsonTokenType.PropertyName)
        {
            _tokenStart = (int)reader.TokenStartIndex;
            string name = TextOf(ref reader);
            if (!_open.TryAdd(new ObjectMember(name, 0, 0, _unread), first, ref names))
            {
                (int line, int column) = _position.At(text.Piece, _tokenStart);
                ReportRepeated(line, column, path, name);
            }

            Read(ref reader);
            ReadPast(ref reader, path, name);
        }

        _open.Drop(first, names);
    }

    private void ReportRepeated(int line, int column, NodePath? around, string name) =>
        diagnostics.Add(DiagnosticDescriptors.DuplicateMember.At(new SourceLocation(file, line, column, new NodePath(around, name)), name));

    private string TextOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > ShortText)
        {
            return reader.GetString()!;
        }

        Span<char> characters = stackalloc char[ShortText];
        ReadOnlySpan<char> shortText = characters[..reader.CopyString(characters)];
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(shortText, out string? kept))
        {
            kept = shortText.ToString();
            _texts.Add(kept);
        }

        return kept;
    }

    private ArrayNode ReadArray(ref Utf8JsonReader reader, NodePath? path, int line, int column)
    {
        int first = _open.ItemCount;
        while (Read(ref reader) && reader.TokenType != JsonTokenType.EndArray)
        {
            _open.Add(ReadValue(ref reader, path, IndexOf(_open.ItemCount - first)));
        }

        return new ArrayNode(file, path, line, column, _open.TakeItems(first));
    }

    private static string IndexOf(int index) => index.ToString(CultureInfo.InvariantCulture);

    private SourceLocation LocationOf((int Line, int Column) position) => new(file, position.Line, position.Column, "");

    /// <summary>The reader's message without its own position, which counts from 0 and in bytes.</summary>
    private static string Reason(JsonException exception)
    {
        int position = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? exception.Message : exception.Message[..position];
    }
}
