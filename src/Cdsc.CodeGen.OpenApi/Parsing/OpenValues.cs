namespace Cdsc.CodeGen.OpenApi;

/// <summary>The members of the objects, and the items of the arrays, that are being read, those of the innermost behind the others.</summary>
internal sealed class OpenValues
{
    /// <summary>Among so few names, looking at each is as fast as a table.</summary>
    private const int Few = 12;

    /// <summary>A larger table is not kept: to clear it takes as long as to make one.</summary>
    private const int Many = 250;

    private readonly List<ObjectMember> _members = [];
    private readonly List<SourceNode> _items = [];

    // Tables of the names of an object, for the next one with many members.
    private readonly Stack<HashSet<string>> _freeTables = new();

    /// <summary>Where the members of the next object begin.</summary>
    public int MemberCount => _members.Count;

    /// <summary>Where the items of the next array begin.</summary>
    public int ItemCount => _items.Count;

    /// <summary>Adds a member to the innermost object; false when it has one of that name.</summary>
    /// <param name="member">The member.</param>
    /// <param name="first">Where the members of the object begin.</param>
    /// <param name="names">The table of the object, which is made only for many members.</param>
    public bool TryAdd(ObjectMember member, int first, ref HashSet<string>? names)
    {
        if (IsRepeated(member.Name, first, ref names))
        {
            return false;
        }

        _members.Add(member);
        return true;
    }

    /// <summary>Adds an item to the innermost array.</summary>
    public void Add(SourceNode item) => _items.Add(item);

    /// <summary>Ends the innermost object.</summary>
    /// <param name="first">Where its members begin.</param>
    /// <param name="names">Its table.</param>
    public ObjectMember[] TakeMembers(int first, HashSet<string>? names)
    {
        Free(names);
        return TakeFrom(_members, first);
    }

    /// <summary>Ends the innermost object, of which nothing is kept.</summary>
    /// <param name="first">Where its members begin.</param>
    /// <param name="names">Its table.</param>
    public void Drop(int first, HashSet<string>? names)
    {
        Free(names);
        _members.RemoveRange(first, _members.Count - first);
    }

    /// <summary>Ends the innermost array.</summary>
    /// <param name="first">Where its items begin.</param>
    public SourceNode[] TakeItems(int first) => TakeFrom(_items, first);

    private void Free(HashSet<string>? names)
    {
        if (names is { Count: <= Many })
        {
            names.Clear();
            _freeTables.Push(names);
        }
    }

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
}
