using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The key of an entry is its id.</summary>
/// <param name="name">The name of the check.</param>
/// <param name="map">The member of the metadata that has the entries.</param>
internal sealed class KeyIsIdRule(string name, string map) : DocumentRule(name)
{
    public override IEnumerable<Breach> Check(DocumentSet documents) =>
        from metadata in documents.Of("ClientAuthorizationServerMetadata")
        from entry in metadata.Map(map)
        let value = entry.Value as ObjectNode
        where value?.GetString("id") is { } id && id != entry.Name
        select new Breach(value.Place("id"), $"the id '{value.GetString("id")}' isn't the key, '{entry.Name}'");
}
