using Cdsc.CodeGen.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Parses YAML 1.2 with the core schema, which is what OpenAPI asks for: one document, string keys, no tags.</summary>
internal sealed class YamlSourceParser(SourceText source, DiagnosticBag diagnostics, ReadBudget budget)
{
    /// <summary>An alias repeats a whole subtree; a few lines of them can stand for billions of values.</summary>
    private const int MaximumNodesByAlias = 100_000;

    private readonly Dictionary<string, (SourceNode Node, int Size, int Height)> _anchors = new(StringComparer.Ordinal);
    private readonly OpenValues _open = new();
    private int _nodesByAlias;
    private bool _isTooLarge;
    private int _nodes;
    private (int Line, int Column) _last = (1, 1);

    public SourceNode? Parse()
    {
        try
        {
            var parser = new Parser(new StringReader(source.Text));
            parser.Consume<StreamStart>();
            if (parser.Current is not DocumentStart)
            {
                diagnostics.Add(DiagnosticDescriptors.InvalidYaml.At(SourceLocation.OfFile(source.File), "the file is empty"));
                return null;
            }

            parser.MoveNext();
            SourceNode root = ReadValue(parser, null, null, 0);
            parser.Consume<DocumentEnd>();
            if (parser.Current is DocumentStart second)
            {
                throw new SourceSyntaxException(Position(second.Start), "a second document starts here; one file holds one document");
            }

            return root;
        }
        catch (SourceSyntaxException exception) when (_isTooLarge)
        {
            diagnostics.Add(DiagnosticDescriptors.DocumentsTooLarge.At(LocationOf(exception.Position), exception.Message));
        }
        catch (SourceSyntaxException exception)
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidYaml.At(LocationOf(exception.Position), exception.Message));
        }
        catch (YamlException exception)
        {
            string message = exception.InnerException?.Message ?? exception.Message;
            if (TabAfter((int)exception.Start.Line) is { } tab)
            {
                diagnostics.Add(DiagnosticDescriptors.InvalidYaml.At(LocationOf(tab), "a tab can't indent; use spaces"));
                return null;
            }

            diagnostics.Add(DiagnosticDescriptors.InvalidYaml.At(LocationOf(Position(exception.Start)), message.TrimEnd('.')));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The library's way to say that a plain scalar ends where none can, or that an escape is no character; it tells no position.
            diagnostics.Add(DiagnosticDescriptors.InvalidYaml.At(LocationOf(_last), "a value that starts here or soon after can't be read"));
        }

        return null;
    }

    /// <summary>The first tab that indents, from a line on: the parser names the mapping around it instead.</summary>
    private (int Line, int Column)? TabAfter(int line)
    {
        string[] lines = source.Text.Split('\n');
        for (int i = Math.Max(line - 1, 0); i < lines.Length; i++)
        {
            int tab = lines[i].AsSpan().IndexOfAnyExcept(' ');
            if (tab >= 0 && lines[i][tab] == '\t' && !string.IsNullOrWhiteSpace(lines[i]))
            {
                return (i + 1, tab + 1);
            }
        }

        return null;
    }

    private SourceNode ReadValue(IParser parser, NodePath? around, string? segment, int depth)
    {
        if (depth > SourceParser.MaximumDepth)
        {
            throw new SourceSyntaxException(Position(parser.Current!.Start), $"the values are nested more than {SourceParser.MaximumDepth} deep");
        }

        if (!budget.TakeValue())
        {
            _isTooLarge = true;
            throw new SourceSyntaxException(Position(parser.Current!.Start), $"{ReadBudget.MaximumValues} values");
        }

        _nodes++;
        int before = _nodes;
        ParsingEvent current = parser.Current!;
        _last = Position(current.Start);
        SourceNode node;
        AnchorName anchor;
        switch (current)
        {
            case AnchorAlias alias:
                parser.MoveNext();
                return ReadAlias(alias, depth);
            case MappingStart mapping:
                RefuseTag(mapping.Tag, mapping.Start);
                anchor = mapping.Anchor;
                node = ReadMapping(parser, PathOf(around, segment), depth);
                break;
            case SequenceStart sequence:
                RefuseTag(sequence.Tag, sequence.Start);
                anchor = sequence.Anchor;
                node = ReadSequence(parser, PathOf(around, segment), depth);
                break;
            default:
                Scalar scalar = parser.Consume<Scalar>();
                RefuseTag(scalar.Tag, scalar.Start);
                anchor = scalar.Anchor;
                node = YamlScalars.ToNode(scalar, source.File, around, segment, Position(scalar.Start));
                break;
        }

        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = (node, _nodes - before + 1, HeightOf(node));
        }

        return node;
    }

    private SourceNode ReadAlias(AnchorAlias alias, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out (SourceNode Node, int Size, int Height) target))
        {
            throw new SourceSyntaxException(Position(alias.Start), $"the alias '*{alias.Value.Value}' has no anchor before it");
        }

        if (depth + target.Height > SourceParser.MaximumDepth)
        {
            throw new SourceSyntaxException(Position(alias.Start), $"with the alias, the values are nested more than {SourceParser.MaximumDepth} deep");
        }

        _nodes += target.Size;
        _nodesByAlias += target.Size;
        return _nodesByAlias <= MaximumNodesByAlias
            ? target.Node
            : throw new SourceSyntaxException(Position(alias.Start), $"the aliases stand for more than {MaximumNodesByAlias} values");
    }

    private static int HeightOf(SourceNode node) => node switch
    {
        ObjectNode value => 1 + value.Members.Select(member => HeightOf(member.Value)).DefaultIfEmpty(0).Max(),
        ArrayNode array => 1 + array.Items.Select(HeightOf).DefaultIfEmpty(0).Max(),
        _ => 1,
    };

    private static NodePath? PathOf(NodePath? around, string? segment) => segment is null ? null : new NodePath(around, segment);

    private ObjectNode ReadMapping(IParser parser, NodePath? path, int depth)
    {
        (int line, int column) = Position(parser.Consume<MappingStart>().Start);
        int first = _open.MemberCount;
        HashSet<string>? names = null;
        while (parser.Current is not MappingEnd)
        {
            if (parser.Current is not Scalar key)
            {
                throw new SourceSyntaxException(Position(parser.Current!.Start), "a member name must be a string");
            }

            parser.MoveNext();
            (int nameLine, int nameColumn) = Position(key.Start);
            SourceNode value = ReadValue(parser, path, key.Value, depth + 1);
            if (!_open.TryAdd(new ObjectMember(key.Value, nameLine, nameColumn, value), first, ref names))
            {
                diagnostics.Add(DiagnosticDescriptors.DuplicateMember.At(LocationOf((nameLine, nameColumn)), key.Value));
            }
        }

        parser.MoveNext();
        return new ObjectNode(source.File, path, line, column, _open.TakeMembers(first, names));
    }

    private ArrayNode ReadSequence(IParser parser, NodePath? path, int depth)
    {
        (int line, int column) = Position(parser.Consume<SequenceStart>().Start);
        int first = _open.ItemCount;
        while (parser.Current is not SequenceEnd)
        {
            string index = (_open.ItemCount - first).ToString(System.Globalization.CultureInfo.InvariantCulture);
            _open.Add(ReadValue(parser, path, index, depth + 1));
        }

        parser.MoveNext();
        return new ArrayNode(source.File, path, line, column, _open.TakeItems(first));
    }

    private static void RefuseTag(TagName tag, Mark start)
    {
        if (!tag.IsEmpty && !tag.IsNonSpecific)
        {
            throw new SourceSyntaxException(Position(start), $"the tag '{tag.Value}' is not supported; write the value without it");
        }
    }

    private static (int Line, int Column) Position(Mark mark) => ((int)mark.Line, (int)mark.Column);

    private SourceLocation LocationOf((int Line, int Column) position) =>
        new(source.File, position.Line, position.Column, "");
}
