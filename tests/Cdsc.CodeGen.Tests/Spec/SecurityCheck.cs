using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares how a Client authenticates.</summary>
internal static class SecurityCheck
{
    /// <summary>Without any security requirement: the Server decides.</summary>
    private const string Open = "open";

    /// <summary>
    /// Texts of the column <c>auth</c> up to the first remark, and the security schemes that they mean; <c>none</c> is a
    /// request without authentication.
    /// </summary>
    private static readonly Dictionary<string, string> Schemes = new(StringComparer.Ordinal)
    {
        ["none (MUST NOT require)"] = "never",
        ["none or context dependent (8.1)"] = "never",
        ["none or Bearer with cds_client_admin (try without, 401 means retry with token)"] = "none clientAdmin",
        ["none or Bearer cds_client_admin"] = "none clientAdmin",
        ["same or weaker than the metadata object"] = Open,
        ["same or weaker"] = Open,
        ["none by default; private variants context dependent (11.2)"] = Open,
        ["none by default (11.2)"] = Open,
        ["user login"] = Open,
        ["client_secret_basic of the cds_client_admin Client"] = "clientBasic",
        ["client_secret_basic of the grant admin Client"] = "clientBasic",
        ["per Client.token_endpoint_auth_method (client_secret_basic or none)"] = "clientBasic none",
        ["as O-12"] = "clientBasic none",
        ["client authentication as at token endpoint"] = "clientBasic none",
        ["client authentication"] = "clientBasic none",
        ["client authentication or Bearer (server choice)"] = "clientBasic clientAdmin",
        ["Bearer cds_client_admin"] = "clientAdmin",
        ["Bearer cds_client_admin, or registration_access_token if RFC 7592"] = "clientAdmin registrationAccess",
        ["as O-19"] = "clientAdmin registrationAccess",
        ["Bearer grant-admin token (O-11)"] = "grantAdmin",
        ["Bearer grant-admin token"] = "grantAdmin",
        ["Bearer grant-admin token (same as API)"] = "grantAdmin",
    };

    public static IEnumerable<string> Findings(IReadOnlyList<OperationRow> rows, JsonObject operation)
    {
        string[] unknown = [.. rows.Select(row => row.Authentication).Where(cell => !Schemes.ContainsKey(cell))];
        if (unknown.Length > 0)
        {
            return unknown.Select(cell => $"the authentication '{cell}' of the table is not understood");
        }

        string[] expected = [.. rows.SelectMany(row => Schemes[row.Authentication].Split(' ')).Distinct().Order(StringComparer.Ordinal)];
        string[] actual = operation["security"] switch
        {
            null => [Open],
            JsonArray { Count: 0 } => ["never"],
            var several => [.. several.AsArray().Select(one => one!.AsObject().FirstOrDefault().Key ?? "none").Order(StringComparer.Ordinal)],
        };
        return expected.SequenceEqual(actual) ? [] : [$"it must be authenticated by {string.Join(", ", expected)}, not by {string.Join(", ", actual)}"];
    }
}
