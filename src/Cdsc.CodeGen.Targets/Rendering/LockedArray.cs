using Scriban.Runtime;

namespace Cdsc.CodeGen.Targets;

/// <summary>An array that nobody changes; <see cref="LockedArrayAccessor"/> sees to what Scriban lets happen to a read-only one.</summary>
internal sealed class LockedArray : ScriptArray
{
    /// <summary>An array of items.</summary>
    public LockedArray(IEnumerable<object?> items)
        : base(items) => IsReadOnly = true;
}
