namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// How much the actions of one overlay may do. With <c>[*]</c>, each of a few actions can make a document twice as large.
/// </summary>
internal sealed class OverlayBudget
{
    /// <summary>Values that are looked at, made or moved: many times what a document of the size that people write has.</summary>
    public const int Maximum = 1_000_000;

    private int _left = Maximum;

    /// <summary>Takes some of it; false when there isn't enough left.</summary>
    public bool TrySpend(int values)
    {
        if (values > _left)
        {
            return false;
        }

        _left -= values;
        return true;
    }
}
