using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A Client can do what its scopes allow.</summary>
internal sealed class ClientGrantTypes() : DocumentRule("client-grant-types")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        foreach (ObjectNode client in documents.All("Client"))
        {
            foreach (ObjectNode scope in documents.MetadataOf(client).SelectMany(DocumentSet.Scopes).Where(scope => client.Tokens("scope").Contains(scope.GetString("id"))))
            {
                IEnumerable<StringNode> wrong = client.Texts("grant_types").Where(value => !scope.Lists("grant_types_supported", value.Value))
                    .Concat(client.Texts("response_types").Where(value => !scope.Lists("response_types_supported", value.Value)));
                if (client.Get("token_endpoint_auth_method") is StringNode method && !scope.Lists("token_endpoint_auth_methods_supported", method.Value))
                {
                    wrong = wrong.Append(method);
                }

                foreach (StringNode value in wrong)
                {
                    yield return new Breach(value, $"the scope '{scope.GetString("id")}' doesn't allow '{value.Value}'");
                }
            }
        }
    }
}
