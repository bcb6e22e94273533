namespace Cdsc.CodeGen.CSharp;

/// <summary>A word of bits, one for each of up to 64 declared members.</summary>
/// <param name="Local">The local that holds the bits.</param>
/// <param name="Missing">The local for the bits that were not set.</param>
/// <param name="First">The index of the member of the first bit.</param>
/// <param name="Required">The bits of required members, as a C# constant.</param>
/// <param name="Replaceable">The bits of those with a value to stand in when reading is tolerant.</param>
public sealed record SeenWordView(
    string Local,
    string Missing,
    int First,
    string Required,
    string Replaceable) : IView
{
    /// <inheritdoc/>
    public ViewMember[] ToMembers() =>
    [
        new(nameof(Local), Local),
        new(nameof(Missing), Missing),
        new(nameof(First), First),
        new(nameof(Required), Required),
        new(nameof(Replaceable), Replaceable),
    ];
}
