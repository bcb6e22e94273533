namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A secret never changes.</summary>
internal sealed class ClientSecretConstant() : DocumentRule("client-secret-constant")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from same in documents.All("Credential").Where(credential => credential.GetString("credential_id") is not null).GroupBy(credential => credential.GetString("credential_id"), StringComparer.Ordinal)
               from other in same.Skip(1)
               where !Nodes.AreSame(other.Get("client_secret"), same.First().Get("client_secret"))
               select new Breach(other.Place("client_secret"), $"the Credential '{same.Key}' has another secret elsewhere");
    }
}
