namespace Cdsc.CodeGen.CSharp;

/// <summary>A folder of support code.</summary>
/// <param name="Folder">The folder below <c>Support</c>.</param>
/// <param name="IsOfModels">Whether it goes with the models, and not with clients or servers.</param>
internal sealed record SupportRoom(string Folder, bool IsOfModels)
{
    /// <summary>Whether its code belongs to the namespace of generated code, since it is written against that.</summary>
    public bool IsOfSpecification => Folder.StartsWith("Cds/", StringComparison.Ordinal);
}
