using System.Text;
using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Required fields are in the authorization details whenever the scope is asked for.</summary>
internal sealed class AuthorizationDetailsComplete() : DocumentRule("authorization-details-complete")
{
    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        IEnumerable<ObjectNode> requests = documents.Of("PushedAuthorizationRequest")
            .Concat(documents.Of("TokenRequest").Where(request => request.GetString("grant_type") == "client_credentials"));
        foreach (ObjectNode request in requests)
        {
            ObjectNode[] details = [.. DetailsOf(request)];
            string?[] types = [.. details.Select(detail => detail.GetString("type"))];
            foreach (ObjectNode scope in documents.PublicMetadata.SelectMany(DocumentSet.Scopes).Where(scope =>
                request.Tokens("scope").Contains(scope.GetString("id")) || scope.Texts("authorization_details_types_supported").Any(type => types.Contains(type.Value))))
            {
                foreach (ObjectNode field in scope.Objects("authorization_details_fields_supported").Where(field => field.GetFlag("is_required")))
                {
                    ObjectNode[] entries = [.. details.Where(detail => field.Lists("for_types", detail.GetString("type") ?? ""))];
                    if (entries.Length == 0 || entries.Any(entry => !entry.Has(field.GetString("id") ?? "")))
                    {
                        yield return new Breach(request.Place("authorization_details"), $"the scope '{scope.GetString("id")}' requires '{field.GetString("id")}' in authorization details of its type");
                    }
                }
            }
        }
    }

    /// <summary>They are sent as text.</summary>
    private static IEnumerable<ObjectNode> DetailsOf(ObjectNode request) =>
        request.GetString("authorization_details") is { } text
        && new JsonSourceParser("", new Utf8Pieces(Encoding.UTF8.GetBytes(text)), new DiagnosticBag()).Parse() is ArrayNode details
            ? details.Items.OfType<ObjectNode>()
            : [];
}
