namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Both, for tests that must hold in both.</summary>
public static class Flavours
{
    public static TheoryData<Flavour> All => [Flavour.Mvc, Flavour.Minimal];
}
