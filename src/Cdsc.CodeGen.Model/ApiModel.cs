namespace Cdsc.CodeGen.Model;

/// <summary>All that was read, neutral of any target language: several documents in, one model out.</summary>
/// <param name="Infos">What each document says about itself, in the order of the inputs.</param>
/// <param name="Types">The named types, ordered by name, then by identity.</param>
/// <param name="Groups">The operations by group, ordered by name.</param>
public sealed record ApiModel(
    IReadOnlyList<ApiInfo> Infos,
    IReadOnlyList<NamedType> Types,
    IReadOnlyList<ApiGroup> Groups);
