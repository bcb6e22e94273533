using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// A value of a YAML or JSON file with its position. Both formats give the same tree, so everything behind the
/// parsers is written once; numbers keep their text, since nothing that came in may change on its way out.
/// </summary>
/// <param name="File">The file it stands in; that of the overlay in a document that an overlay made.</param>
/// <param name="Path">The way to it in that document.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
internal abstract record SourceNode(string File, NodePath? Path, int Line, int Column)
{
    private readonly NodePath? _path = Path;

    // The file, or an OverlaidPlace: a large document has so many values that what few of them have needs no room in all.
    private readonly object _place = File;

    /// <summary>The file it stands in; that of the overlay in a document that an overlay made.</summary>
    public string File => _place as string ?? Overlaid!.File;

    /// <summary>What is known of it in a document that an overlay made.</summary>
    public OverlaidPlace? Overlaid
    {
        get => _place as OverlaidPlace;
        init => _place = value is null ? File : value;
    }

    /// <summary>The way to it in that document. That of a value in which no others lie is made on demand: there are many, and it is seldom asked for.</summary>
    public NodePath? Path
    {
        get => Segment is null ? _path : new NodePath(_path, Segment);
        init => (_path, Segment) = (value, null);
    }

    /// <summary>The last step of the way, when the path that was given is that to the value around it.</summary>
    public string? Segment { get; init; }

    /// <summary>The value that it was copied from, in a document that an overlay made.</summary>
    public SourceNode? Origin => Overlaid?.Origin;

    /// <summary>Where it was written. Made on demand: most values are never reported.</summary>
    public SourceLocation Location => Origin?.Location ?? new(File, Line, Column, Path);

    /// <summary>The location of something at another position that belongs to this value.</summary>
    public SourceLocation LocationAt(int line, int column) => Origin?.LocationAt(line, column) ?? new(File, line, column, Path);

    /// <summary>The identity of the schema that this value is.</summary>
    public TypeId Id => new(File, NodePath.ToPointer(Path));

    /// <summary>The value one step down; null when there is none.</summary>
    /// <param name="segment">The name of a member, or the number of an item without leading zeros.</param>
    public SourceNode? Child(string segment) => this switch
    {
        ObjectNode value => value.Get(segment),
        ArrayNode array when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && index < array.Items.Count && (segment == "0" || segment[0] != '0') => array.Items[index],
        _ => null,
    };
}
