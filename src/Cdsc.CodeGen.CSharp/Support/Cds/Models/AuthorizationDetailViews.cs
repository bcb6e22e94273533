namespace Cdsc.CodeGen.Generated.Models;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Text.Json;

/// <summary>
/// Authorization details seen as those of the scopes that the specification defines. Their <c>type</c> is the id of a scope,
/// which each Server chooses, so only the type of that scope tells which view fits.
/// </summary>
public static class AuthorizationDetailViews
{
    extension(AuthorizationDetail detail)
    {
        /// <summary>The details as those of a scope for server-provided files; null when they name no file.</summary>
        /// <remarks><see href="https://cds-registration.lfenergy.org/specs/cds-wg1-02/#scopes-server-provided-files">The section that defines it.</see></remarks>
        public FileAuthorizationDetail? AsFile() => detail.Text("file_id") is { } file
            ? new FileAuthorizationDetail { Type = detail.Type, FileId = file, AdditionalMembers = detail.Without("file_id") }
            : null;

        /// <summary>The details as those of a grant admin scope; null when they name no Grant.</summary>
        /// <remarks><see href="https://cds-registration.lfenergy.org/specs/cds-wg1-02/#scopes-grant-admin">The section that defines it.</see></remarks>
        public GrantAdminAuthorizationDetail? AsGrantAdmin() => (detail.Text("client_id"), detail.Text("grant_id")) is ({ } client, { } grant)
            ? new GrantAdminAuthorizationDetail { Type = detail.Type, ClientId = client, GrantId = grant, AdditionalMembers = detail.Without("client_id", "grant_id") }
            : null;

        private string? Text(string name) =>
            detail.AdditionalMembers.TryGetValue(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

        private Dictionary<string, JsonElement> Without(params string[] names) =>
            new(detail.AdditionalMembers.Where(member => !names.Contains(member.Key)), StringComparer.Ordinal);
    }

    extension(FileAuthorizationDetail detail)
    {
        /// <summary>The same as an entry of authorization details.</summary>
        public AuthorizationDetail ToAuthorizationDetail() => new AuthorizationDetail { Type = detail.Type, AdditionalMembers = detail.AdditionalMembers }
            .With("file_id", FieldValues.Json(detail.FileId));
    }

    extension(GrantAdminAuthorizationDetail detail)
    {
        /// <summary>The same as an entry of authorization details.</summary>
        public AuthorizationDetail ToAuthorizationDetail() => new AuthorizationDetail { Type = detail.Type, AdditionalMembers = detail.AdditionalMembers }
            .With("client_id", FieldValues.Json(detail.ClientId))
            .With("grant_id", FieldValues.Json(detail.GrantId));
    }
}
