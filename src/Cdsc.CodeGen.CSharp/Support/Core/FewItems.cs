namespace Cdsc.CodeGen.Support;

using global::System.Runtime.CompilerServices;

/// <summary>Room for a few items on the stack.</summary>
[InlineArray(Length)]
internal struct FewItems<T>
{
    /// <summary>How many there is room for.</summary>
    internal const int Length = 8;

    private T _first;
}
