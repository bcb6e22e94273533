namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Collections.Generic;

/// <summary>Checks the answer to an authorization request. No message repeats what the URL holds, but for the error code.</summary>
internal static class OAuthCallback
{
    public static Secret Read(OAuthAuthorizationState state, Uri callback)
    {
        Dictionary<string, string> parameters = ParametersOf(state, callback);

        // Whatever else the URL says counts only when it answers this request.
        if (!parameters.TryGetValue("state", out string? returned) || state.State != new Secret(returned))
        {
            throw new OAuthAuthorizationException("The callback has another state than the request, or none: it is no answer to it.");
        }

        CheckIssuer(state, parameters);
        bool hasCode = parameters.TryGetValue("code", out string? code);
        if (parameters.TryGetValue("error", out string? error))
        {
            throw hasCode ? new OAuthAuthorizationException("The callback has both a code and an error.") : Refusal(error, parameters);
        }

        return hasCode && code!.Length > 0 ? new Secret(code) : throw new OAuthAuthorizationException("The callback has neither a code nor an error.");
    }

    private static Dictionary<string, string> ParametersOf(OAuthAuthorizationState state, Uri callback)
    {
        Uri redirect = state.RedirectUri.ToUri();
        List<KeyValuePair<string, string>> left = callback.IsAbsoluteUri
            && redirect.GetLeftPart(UriPartial.Path) == callback.GetLeftPart(UriPartial.Path)
                ? OAuthForm.Parse(callback.Query)
                : throw Elsewhere();

        // A redirect URI may have a query of its own, which comes back with the rest.
        foreach (KeyValuePair<string, string> own in OAuthForm.Parse(redirect.Query))
        {
            if (!left.Remove(own))
            {
                throw Elsewhere();
            }
        }

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in left)
        {
            if (!parameters.TryAdd(name, value))
            {
                throw new OAuthAuthorizationException("The callback has a parameter twice.");
            }
        }

        return parameters;
    }

    private static void CheckIssuer(OAuthAuthorizationState state, Dictionary<string, string> parameters)
    {
        bool hasIssuer = parameters.TryGetValue("iss", out string? issuer);
        if (hasIssuer && issuer != state.Issuer.Text)
        {
            throw new OAuthAuthorizationException("The callback comes from another issuer than the request went to.");
        }

        if (!hasIssuer && state.IsIssuerRequired)
        {
            throw new OAuthAuthorizationException("The callback names no issuer, though this server always does.");
        }
    }

    private static OAuthAuthorizationException Refusal(string error, Dictionary<string, string> parameters) =>
        new($"The authorization was refused: {ApiText.Excerpt(error)}.")
        {
            Error = error,
            ErrorDescription = parameters.GetValueOrDefault("error_description"),
            ErrorUri = parameters.TryGetValue("error_uri", out string? uri) ? new UriString(uri) : default(UriString?),
        };

    private static OAuthAuthorizationException Elsewhere() => new("The callback is not at the redirect URI of the request.");
}
