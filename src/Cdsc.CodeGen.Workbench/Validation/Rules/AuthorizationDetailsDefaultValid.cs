using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>The default of an authorization details field lies within its limits.</summary>
internal sealed class AuthorizationDetailsDefaultValid() : DocumentRule("authorization-details-default-valid")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from field in documents.All("AuthorizationDetailsField")
               let value = field.Get("default")
               where value is not (null or NullNode)
               let problem = DetailValues.LimitProblem(field, value, documents.Now)
               where problem is not null
               select new Breach(value, $"the default {problem}");
    }
}
