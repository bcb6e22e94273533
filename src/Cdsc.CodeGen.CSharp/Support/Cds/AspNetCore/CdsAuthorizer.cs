namespace Cdsc.CodeGen.Generated.Server;

using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;
using global::Microsoft.AspNetCore.Http;
using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Security.Claims;
using global::System.Threading.Tasks;

/// <summary>Lets requests in by what the authority of the application knows: RFC 6749 for secrets, RFC 6750 for tokens.</summary>
internal sealed class CdsAuthorizer(CdsAuthority authority, TimeProvider? clock = null) : IApiAuthorizer
{
    private const string OneWay = "Credentials may be sent in one way only.";

    public ValueTask<ApiRefusal?> AuthorizeAsync(HttpContext http, ApiAccess access) =>
        AuthorizeAsync(http, CdsAccess.Of(access, authority));

    public async ValueTask<ApiRefusal?> AuthorizeAsync(HttpContext http, CdsAccess access)
    {
        var authorization = http.Request.Headers.Authorization;
        if (authorization.Count == 0)
        {
            return access.IsOptional ? null : WithoutCredentials(access);
        }

        if (authorization is not [{ } header] || (access.TakesToken && http.Request.Query.ContainsKey("access_token")))
        {
            return Malformed(access, OneWay);
        }

        string[] parts = header.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string scheme = parts.Length > 0 ? parts[0] : "";
        string parameter = parts.Length > 1 ? parts[1] : "";
        bool IsScheme(string name) => scheme.Equals(name, StringComparison.OrdinalIgnoreCase);

        return access switch
        {
            { TakesSecret: true } when IsScheme("Basic") => await BySecretAsync(http, access, parameter).ConfigureAwait(false),
            { TakesToken: true } when IsScheme("Bearer") => await ByTokenAsync(http, access, parameter).ConfigureAwait(false),
            _ => WithoutCredentials(access),
        };
    }

    private async ValueTask<ApiRefusal?> BySecretAsync(HttpContext http, CdsAccess access, string parameter)
    {
        if (parameter.Contains(',', StringComparison.Ordinal))
        {
            // Some join two headers of one name like that.
            return Malformed(access, OneWay);
        }

        if (!OAuthBasicCredentials.TryParse(parameter, out OAuthBasicCredentials? credentials))
        {
            return WithoutCredentials(access);
        }

        IReadOnlyList<CdsClientSecret> secrets = await authority.FindSecretsAsync(credentials.ClientId, http.RequestAborted).ConfigureAwait(false);
        int index = OAuthSecrets.IndexOf(credentials.ClientSecret, [.. secrets.Select(secret => secret.Value)]);
        if (index < 0)
        {
            return WithoutCredentials(access);
        }

        LetIn(http, "Basic", new CdsCaller(credentials.ClientId, secrets[index].CredentialId, AccessToken: null));
        return null;
    }

    private async ValueTask<ApiRefusal?> ByTokenAsync(HttpContext http, CdsAccess access, string parameter)
    {
        if (parameter.Length == 0 || !parameter.All(IsOfToken))
        {
            return Malformed(access, "The token has not the form of one.");
        }

        CdsAccessToken? token = await authority.FindAccessTokenAsync(new Secret(parameter), http.RequestAborted).ConfigureAwait(false);
        if (token is null || token.Expires <= (clock ?? TimeProvider.System).GetUtcNow())
        {
            const string Description = "The token is unknown, revoked or expired.";
            return new ApiRefusal(401, OAuthChallenge.Bearer(authority.Realm, "invalid_token", Description), "invalid_token", Description);
        }

        IReadOnlyDictionary<string, ScopeDescription> scopes = await authority.GetScopeDescriptionsAsync(http.RequestAborted).ConfigureAwait(false);
        bool isAllowed = token.IsRegistrationAccess
            ? access.TakesRegistration && IsOfRoute(http, token.ClientId)
            : access.Scopes.Any(scope => scope.IsMetBy([.. ScopesOf(token)], scopes));
        if (!isAllowed)
        {
            const string Description = "The token is for something else.";
            IEnumerable<string> needed = access.Scopes.SelectMany(scope => scope.Needed(scopes)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            string challenge = OAuthChallenge.Bearer(authority.Realm, "insufficient_scope", Description, string.Join(' ', needed));
            return new ApiRefusal(403, challenge, "insufficient_scope", Description);
        }

        LetIn(http, "Bearer", new CdsCaller(token.ClientId, CredentialId: null, token));
        return null;
    }

    /// <summary>Authorization details have the id of a scope for their type, and stand for that scope.</summary>
    private static IEnumerable<string> ScopesOf(CdsAccessToken token) =>
        token.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(token.AuthorizationDetails.Select(detail => detail.Type));

    private static bool IsOfRoute(HttpContext http, string clientId) =>
        http.Request.RouteValues.TryGetValue("client_id", out object? value) && value is string text && Uri.UnescapeDataString(text) == clientId;

    private static void LetIn(HttpContext http, string scheme, CdsCaller caller)
    {
        var claims = new List<Claim> { new("client_id", caller.ClientId) };
        if (caller.AccessToken is { } token)
        {
            claims.AddRange(ScopesOf(token).Distinct(StringComparer.Ordinal).Select(scope => new Claim("scope", scope)));
        }

        http.Features.Set(caller);
        http.User = new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, nameType: "client_id", roleType: null));
    }

    /// <summary>The same answer whether there are no credentials, not those that are needed, an unknown client or a wrong secret.</summary>
    private ApiRefusal WithoutCredentials(CdsAccess access)
    {
        string basic = OAuthChallenge.Basic(authority.Realm);
        string bearer = OAuthChallenge.Bearer(authority.Realm);
        return access.TakesSecret
            ? new ApiRefusal(401, access.TakesToken ? $"{basic}, {bearer}" : basic, "invalid_client", "The request needs the credentials of a client, and valid ones.")
            : new ApiRefusal(401, bearer, "unauthorized", "The request needs a token.");
    }

    private ApiRefusal Malformed(CdsAccess access, string description) => new(
        400, access.TakesToken ? OAuthChallenge.Bearer(authority.Realm, "invalid_request", description) : null, "invalid_request", description);

    /// <summary>The characters of a token (RFC 6750, section 2.1).</summary>
    private static bool IsOfToken(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~' or '+' or '/' or '=';
}
