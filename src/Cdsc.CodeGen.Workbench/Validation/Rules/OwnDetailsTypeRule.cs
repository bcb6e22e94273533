using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>In the description of a scope of a certain type the authorization details type is the id of the scope.</summary>
/// <param name="name">The name of the check.</param>
/// <param name="type">The type of scope.</param>
internal sealed class OwnDetailsTypeRule(string name, string type) : DocumentRule(name)
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        foreach (ObjectNode scope in documents.All("ScopeDescription").Where(scope => scope.GetString("type") == type))
        {
            IEnumerable<SourceNode> values = scope.Objects("authorization_details_fields_supported").SelectMany(field => field.Items("for_types")).Concat(scope.Items("authorization_details_types_supported"));
            foreach (StringNode value in values.OfType<StringNode>().Where(value => value.Value != scope.GetString("id")))
            {
                yield return new Breach(value, $"'{value.Value}' isn't the id of the scope, '{scope.GetString("id")}', as it must be for the type {type}");
            }
        }
    }
}
