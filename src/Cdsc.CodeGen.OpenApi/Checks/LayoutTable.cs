namespace Cdsc.CodeGen.OpenApi;

/// <summary>Layouts by what they are of.</summary>
internal sealed class LayoutTable
{
    private readonly ObjectLayout?[] _layouts = new ObjectLayout?[(int)Enum.GetValues<ObjectKind>()[^1] + 1];

    /// <summary>The layout of an object, which there must be.</summary>
    public ObjectLayout this[ObjectKind kind]
    {
        get => _layouts[(int)kind]!;
        set => _layouts[(int)kind] = value;
    }
}
