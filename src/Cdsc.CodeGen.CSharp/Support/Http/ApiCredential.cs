namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Net.Http;
using global::System.Text;

/// <summary>What proves who sends a request, and where it goes. It never shows its secret as text.</summary>
public sealed class ApiCredential
{
    private ApiCredential(ApiCredentialPlace place, string name, Secret value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Place = place;
        Name = name;
        Value = value;
    }

    /// <summary>Where it goes.</summary>
    public ApiCredentialPlace Place { get; }

    /// <summary>The name of the header, of the query parameter or of the cookie.</summary>
    public string Name { get; }

    /// <summary>The whole value.</summary>
    public Secret Value { get; }

    /// <summary>A bearer token (RFC 6750).</summary>
    public static ApiCredential Bearer(Secret token) => Header("Authorization", new Secret("Bearer " + token.Reveal()));

    /// <summary>A user and a password (RFC 7617), as they are. Where a protocol wants them encoded first, the caller does that.</summary>
    public static ApiCredential Basic(string user, Secret password)
    {
        ArgumentNullException.ThrowIfNull(user);
        string pair = user + ":" + password.Reveal();
        return Header("Authorization", new Secret("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))));
    }

    /// <summary>A header.</summary>
    public static ApiCredential Header(string name, Secret value) => new(ApiCredentialPlace.Header, name, value);

    /// <summary>A parameter of the query.</summary>
    public static ApiCredential Query(string name, Secret value) => new(ApiCredentialPlace.Query, name, value);

    /// <summary>A cookie.</summary>
    public static ApiCredential Cookie(string name, Secret value) => new(ApiCredentialPlace.Cookie, name, value);

    /// <summary>
    /// What the connection proves by itself, as with a certificate of the client (<c>mutualTLS</c>), which its handler has. It
    /// tells that this way to be let in is open.
    /// </summary>
    public static ApiCredential OfConnection() => new(ApiCredentialPlace.Connection, "TLS", new Secret(""));

    /// <summary>Where the credential goes, without its secret.</summary>
    public override string ToString() => $"{Place} {Name}";

    /// <summary>The URL with the credential, where it goes into the query.</summary>
    internal string AddTo(string url)
    {
        if (Place != ApiCredentialPlace.Query)
        {
            return url;
        }

        return ApiText.WithQuery(url, $"{Uri.EscapeDataString(Name)}={Uri.EscapeDataString(Value.Reveal())}");
    }

    /// <summary>Puts the credential on a request, where it goes into its headers.</summary>
    internal void AddTo(HttpRequestMessage message)
    {
        (string Name, string Value)? header = Place switch
        {
            ApiCredentialPlace.Header => (Name, Value.Reveal()),
            ApiCredentialPlace.Cookie => ("Cookie", $"{Name}={Value.Reveal()}"),
            _ => null,
        };
        if (header is { } added && !message.Headers.TryAddWithoutValidation(added.Name, added.Value))
        {
            throw new ApiException($"The credential can't be sent in the header '{added.Name}'.");
        }
    }
}
