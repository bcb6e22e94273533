namespace Cdsc.CodeGen.TestSupport;

/// <summary>What the drawings of an instance and of its parts have in common.</summary>
internal sealed class DrawingState(Chance chance, InstanceDrawing drawing)
{
    /// <summary>Deeper than this something holds itself and must; it is no instance then.</summary>
    private const int Bottom = 60;

    private readonly Dictionary<string, ValidDrawing> _parts = new(StringComparer.Ordinal);
    private int _depth;
    private int _values;
    private int _repairs;

    public Chance Chance => chance;

    public InstanceDrawing Drawing => drawing;

    /// <summary>How many optional members were left out, since nothing can be drawn for them.</summary>
    public int LeftOut { get; set; }

    /// <summary>Whether to draw nothing that needn't be there.</summary>
    public bool IsSpent => _depth > drawing.Deepest || _values > drawing.MostValues;

    /// <summary>The drawing of a part that has a schema with a name.</summary>
    public ValidDrawing Part(SchemaDocument document)
    {
        if (!_parts.TryGetValue(document.Name, out ValidDrawing? part))
        {
            part = new ValidDrawing(document, this);
            _parts.Add(document.Name, part);
        }

        return part;
    }

    /// <summary>Forgets how much was drawn and repaired; an instance of its own begins.</summary>
    public void Begin() => (_values, _repairs) = (0, 0);

    /// <summary>Whether one more repair is allowed.</summary>
    public bool TakeRepair() => ++_repairs <= drawing.MostRepairsInAll;

    /// <summary>Draws a value within another.</summary>
    public T Within<T>(Func<T> draw)
    {
        if (_depth == Bottom)
        {
            throw new NotSupportedException("Its schema holds itself without an end.");
        }

        _values++;
        _depth++;
        try
        {
            return draw();
        }
        finally
        {
            _depth--;
        }
    }
}
