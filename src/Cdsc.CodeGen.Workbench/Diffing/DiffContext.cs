using Cdsc.CodeGen.Model;
using static Cdsc.CodeGen.Workbench.ChangeCategories;

namespace Cdsc.CodeGen.Workbench;

/// <summary>What the parts of a comparison share: both versions, which types are the same, and the changes so far.</summary>
internal sealed class DiffContext(DiffSide old, DiffSide current)
{
    private readonly List<Change> _changes = [];
    private readonly HashSet<string> _types = [.. old.Model.Types.Concat(current.Model.Types).Select(type => type.Name)];
    private readonly Dictionary<string, string> _renamedTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _renamedPlaces = new(StringComparer.Ordinal);

    public DiffSide Old { get; } = old;

    public DiffSide New { get; } = current;

    /// <summary>The changes in an order of their own.</summary>
    public IReadOnlyList<Change> ToSorted() =>
        [.. _changes.Distinct().OrderBy(change => change.Place, StringComparer.Ordinal).ThenBy(change => change.Kind, StringComparer.Ordinal)];

    public void RenameType(string from, string to) => _renamedTypes[from] = to;

    /// <summary>The name that a type has in the new version.</summary>
    public string NewNameOf(string name) => _renamedTypes.GetValueOrDefault(name, name);

    /// <summary>Tells that a part of a type or an operation has another name.</summary>
    public void RenamePlace(string from, string to) => _renamedPlaces[from] = to;

    /// <summary>The place that a part has in the new version.</summary>
    public string NewPlaceOf(string place) => _renamedPlaces.GetValueOrDefault(place, place);

    /// <summary>The place of an operation, which may be called like a type of either version.</summary>
    public string PlaceOf(string operation) => _types.Contains(operation) ? $"operation {operation}" : operation;

    public string OldText(TypeUse use) => TypeText.Of(use, id => NewNameOf(Old.NameOf(id)));

    public string NewText(TypeUse use) => TypeText.Of(use, New.NameOf);

    /// <summary>Who sends values of a type in either version; a type that no operation leads to may be sent by anybody.</summary>
    public Parties SendersOf(NamedType old, NamedType current)
    {
        Parties senders = Old.SendersOf(old.Id) | New.SendersOf(current.Id);
        return senders == Parties.None ? Parties.Both : senders;
    }

    public void Add(string kind, string place, ChangeCategories categories, string message, SourceLocation? old, SourceLocation? current) =>
        Require(kind, place, categories, Parties.None, message, old, current);

    /// <summary>Adds a change by which something becomes required.</summary>
    public void Require(string kind, string place, ChangeCategories categories, Parties of, string message, SourceLocation? old, SourceLocation? current) =>
        _changes.Add(new Change(kind, place, of == Parties.None ? categories : categories | Conformance, of, PrintableText.Of(message), old, current));

    /// <summary>Compares what is said of a thing in words.</summary>
    public void CompareWords(string place, string what, Documentation old, Documentation current, SourceLocation oldPlace, SourceLocation newPlace)
    {
        List<string> parts = [];
        if (!Same(old.Summary, current.Summary))
        {
            parts.Add("summary");
        }

        if (!Same(old.Description, current.Description))
        {
            parts.Add("description");
        }

        if (!Same(old.Url, current.Url))
        {
            parts.Add("link");
        }

        if (parts.Count > 0)
        {
            Add("documentation-changed", place, ChangeCategories.Documentation, $"{what} has another {string.Join(" and ", parts)}.", oldPlace, newPlace);
        }
    }

    /// <summary>Line ends of a source are no change of words.</summary>
    private static bool Same(string? old, string? current) =>
        string.Join(' ', (old ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        == string.Join(' ', (current ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
