using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>The named types met so far.</summary>
internal sealed class NamedTypes(SchemaNames names)
{
    private readonly Dictionary<TypeId, NamedType> _types = [];
    private readonly HashSet<TypeId> _announced = [];
    private readonly HashSet<TypeId> _needed = [];

    /// <summary>How many there are.</summary>
    public int Count => _types.Count;

    /// <summary>Says that a type will come; false when that was said before.</summary>
    public bool Announce(TypeId id) => _announced.Add(id);

    /// <summary>Whether a type is announced and was met again before it came: only with a name of its own can it hold itself.</summary>
    public bool IsNeeded(TypeId id) => _needed.Contains(id);

    /// <summary>The use of an announced type inside of itself; null when no such type is announced.</summary>
    public TypeUse? InsideItself(TypeId id)
    {
        if (!_announced.Contains(id))
        {
            return null;
        }

        _needed.Add(id);
        return new TypeUse(new TypeReference(id), IsNullable: false);
    }

    /// <summary>Whether a type that is announced would be one of its own alternatives, were another one of them.</summary>
    public bool IsEndless(TypeId id, TypeId alternative)
    {
        // Only what was met before it came can lead back to it.
        if (!_needed.Contains(id))
        {
            return false;
        }

        var met = new HashSet<TypeId>();
        var left = new Stack<TypeId>([alternative]);
        while (left.TryPop(out TypeId next))
        {
            if (next == id)
            {
                return true;
            }

            foreach (TypeId inner in met.Add(next) ? AlternativesOf(_types.GetValueOrDefault(next)) : [])
            {
                left.Push(inner);
            }
        }

        return false;
    }

    /// <summary>Adds a type; the first of an identity stays.</summary>
    public void Add(NamedType type) => _types.TryAdd(type.Id, type);

    /// <summary>All of them, ordered by name, then by identity.</summary>
    /// <remarks>
    /// A name that was made up for a schema without one gives way to the name of another type: it gets the nearest free
    /// number. Two names of documents that are the same stay so, for somebody has to decide.
    /// </remarks>
    public IReadOnlyList<NamedType> ToList()
    {
        var all = new List<NamedType>();
        var madeUp = new List<NamedType>();
        foreach (NamedType type in _types.Values)
        {
            (names.IsGiven(type.Id) ? all : madeUp).Add(type);
        }

        var free = new FreeNames(all.ConvertAll(type => type.Name), StringComparer.Ordinal);
        madeUp.Sort(NamedTypeOrder.ById);
        foreach (NamedType type in madeUp)
        {
            all.Add(type with { Name = free.Take(type.Name), IsInline = true });
        }

        all.Sort(NamedTypeOrder.ByName);
        return all;
    }

    private static IEnumerable<TypeId> AlternativesOf(NamedType? type) => type switch
    {
        UnionType union => union.Cases.Select(@case => @case.Type),
        ChoiceType choice => choice.Options.Select(option => option.Type).OfType<TypeReference>().Select(reference => reference.Id),
        _ => [],
    };
}
