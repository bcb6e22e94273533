namespace Cdsc.CodeGen.OpenApi;

/// <summary>An array that actions change.</summary>
internal sealed class DraftArray(SourceNode origin) : Draft(origin)
{
    public List<Draft> Items { get; } = [];

    public override string Kind => "an array";
}
