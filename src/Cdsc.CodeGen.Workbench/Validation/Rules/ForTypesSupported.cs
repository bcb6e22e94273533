namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary><c>for_types</c> names only authorization details types of its scope.</summary>
internal sealed class ForTypesSupported() : DocumentRule("for-types-supported")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from scope in documents.All("ScopeDescription")
               from field in scope.Objects("authorization_details_fields_supported")
               from type in field.Texts("for_types")
               where !scope.Lists("authorization_details_types_supported", type.Value)
               select new Breach(type, $"'{type.Value}' isn't in 'authorization_details_types_supported' of the scope");
    }
}
