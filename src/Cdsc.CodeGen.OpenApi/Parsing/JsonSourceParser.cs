using System.Text;
using System.Text.Json;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Parses JSON as RFC 8259 has it: no comments, no trailing commas, and no member twice.</summary>
internal sealed class JsonSourceParser(SourceText source, DiagnosticBag diagnostics, int maximumDepth = SourceParser.MaximumDepth)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(source.Text);
    private readonly List<int> _lineStarts = [0];

    public SourceNode? Parse()
    {
        for (int i = 0; i < _bytes.Length; i++)
        {
            if (_bytes[i] == (byte)'\n')
            {
                _lineStarts.Add(i + 1);
            }
        }

        try
        {
            var reader = new Utf8JsonReader(_bytes, new JsonReaderOptions { MaxDepth = maximumDepth });
            reader.Read();
            SourceNode root = ReadValue(ref reader, null);
            // Text behind the value is refused by this last read.
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            int line = (int)(exception.LineNumber ?? 0);
            int offset = _lineStarts[Math.Min(line, _lineStarts.Count - 1)] + (int)(exception.BytePositionInLine ?? 0);
            diagnostics.Add(DiagnosticDescriptors.InvalidJson.At(LocationAt(offset), Reason(exception)));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The one other thing that the reader throws: half of a surrogate pair, as an escape.
            diagnostics.Add(DiagnosticDescriptors.InvalidJson.At(
                SourceLocation.OfFile(source.File), "a string holds half of a surrogate pair, which is no character"));
            return null;
        }
    }

    private SourceNode ReadValue(ref Utf8JsonReader reader, NodePath? path)
    {
        (int line, int column) = PositionOf((int)reader.TokenStartIndex);
        string file = source.File;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, path, line, column),
            JsonTokenType.StartArray => ReadArray(ref reader, path, line, column),
            JsonTokenType.String => new StringNode(file, path, line, column, reader.GetString()!),
            JsonTokenType.Number => new NumberNode(file, path, line, column, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new BooleanNode(file, path, line, column, true),
            JsonTokenType.False => new BooleanNode(file, path, line, column, false),
            _ => new NullNode(file, path, line, column),
        };
    }

    private ObjectNode ReadObject(ref Utf8JsonReader reader, NodePath? path, int line, int column)
    {
        var members = new List<ObjectMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            (int nameLine, int nameColumn) = PositionOf((int)reader.TokenStartIndex);
            reader.Read();
            var member = new ObjectMember(name, nameLine, nameColumn, ReadValue(ref reader, new NodePath(path, name)));
            if (!names.Add(name))
            {
                diagnostics.Add(DiagnosticDescriptors.DuplicateMember.At(member.NameLocation, name));
                continue;
            }

            members.Add(member);
        }

        return new ObjectNode(source.File, path, line, column, members);
    }

    private ArrayNode ReadArray(ref Utf8JsonReader reader, NodePath? path, int line, int column)
    {
        var items = new List<SourceNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            string index = items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            items.Add(ReadValue(ref reader, new NodePath(path, index)));
        }

        return new ArrayNode(source.File, path, line, column, items);
    }

    private SourceLocation LocationAt(int offset)
    {
        (int line, int column) = PositionOf(offset);
        return new SourceLocation(source.File, line, column, "");
    }

    private (int Line, int Column) PositionOf(int offset)
    {
        offset = Math.Min(offset, _bytes.Length);
        int index = _lineStarts.BinarySearch(offset);
        int line = index >= 0 ? index : ~index - 1;
        int start = _lineStarts[line];
        return (line + 1, Encoding.UTF8.GetCharCount(_bytes, start, offset - start) + 1);
    }

    /// <summary>The reader's message without its own position, which counts from 0 and in bytes.</summary>
    private static string Reason(JsonException exception)
    {
        int position = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? exception.Message : exception.Message[..position];
    }
}
