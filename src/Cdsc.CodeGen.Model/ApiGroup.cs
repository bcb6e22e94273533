namespace Cdsc.CodeGen.Model;

/// <summary>Operations that belong together: those of one tag. A target language makes one client and one handler of it.</summary>
/// <param name="Name">The name as the document has it.</param>
/// <param name="Documentation">What the document says about it.</param>
/// <param name="Operations">The operations in the order of the documents.</param>
/// <param name="Location">Where it is declared or first used.</param>
public sealed record ApiGroup(
    string Name,
    Documentation Documentation,
    IReadOnlyList<ApiOperation> Operations,
    SourceLocation Location);
