namespace Cdsc.CodeGen.Model;

/// <summary>Collects the diagnostics of one stage, so that a broken document reports all that is wrong with it.</summary>
public sealed class DiagnosticBag
{
    /// <summary>More than this many add nothing that a person would read; a hostile document must not fill the memory.</summary>
    private const int Maximum = 1_000;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<Diagnostic> _seen = [];
    private readonly HashSet<SourceLocation> _locations = [];
    private readonly HashSet<(string File, int Line, int Column)> _errorPlaces = [];

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a diagnostic; the same one a second time is dropped.</summary>
    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.IsError;
        if (_diagnostics.Count < Maximum && _seen.Add(diagnostic))
        {
            _diagnostics.Add(diagnostic);
            _locations.Add(diagnostic.Location);
            if (diagnostic.IsError)
            {
                _errorPlaces.Add(PlaceOf(diagnostic.Location));
            }
        }
    }

    /// <summary>Adds several diagnostics.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Whether something is reported for a value already; another one may begin at the same place.</summary>
    public bool HasAnyAt(SourceLocation location) => _locations.Contains(location);

    /// <summary>Whether an error is reported for a place already.</summary>
    public bool HasErrorAt(SourceLocation location) => _errorPlaces.Contains(PlaceOf(location));

    /// <summary>All of them, ordered by file, line and column, so that the order of the stages does not show.</summary>
    public IReadOnlyList<Diagnostic> ToSorted() =>
    [
        .. _diagnostics
            .OrderBy(diagnostic => diagnostic.Location.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.Line)
            .ThenBy(diagnostic => diagnostic.Location.Column)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
    ];

    private static (string File, int Line, int Column) PlaceOf(SourceLocation location) => (location.File, location.Line, location.Column);
}
