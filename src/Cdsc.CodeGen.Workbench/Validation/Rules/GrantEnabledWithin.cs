using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>What is enabled is a part of the Grant.</summary>
internal sealed class GrantEnabledWithin() : DocumentRule("grant-enabled-within")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        foreach (ObjectNode grant in documents.All("Grant"))
        {
            foreach (string scope in grant.Tokens("enabled_scope").Except(grant.Tokens("scope"), StringComparer.Ordinal))
            {
                yield return new Breach(grant.Place("enabled_scope"), $"'{scope}' isn't in 'scope'");
            }

            string?[] types = [.. grant.Objects("authorization_details").Select(detail => detail.GetString("type"))];
            foreach (ObjectNode detail in grant.Objects("enabled_authorization_details").Where(detail => !types.Contains(detail.GetString("type"), StringComparer.Ordinal)))
            {
                yield return new Breach(detail.Place("type"), "no entry of 'authorization_details' has this type");
            }
        }
    }
}
