namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A list of the metadata has all that scope descriptions have in theirs of the same name.</summary>
/// <param name="name">The name of the check.</param>
/// <param name="member">The name of both lists.</param>
internal sealed class SupportedCompleteRule(string name, string member) : DocumentRule(name)
{
    public override IEnumerable<Breach> Check(DocumentSet documents) =>
        from metadata in documents.Of("ClientAuthorizationServerMetadata")
        from scope in DocumentSet.Scopes(metadata)
        from value in scope.Texts(member)
        where !metadata.Lists(member, value.Value)
        select new Breach(value, $"'{value.Value}' is missing in '{member}' of the metadata");
}
