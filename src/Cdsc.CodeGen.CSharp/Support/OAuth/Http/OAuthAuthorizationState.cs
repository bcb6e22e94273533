namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Text;
using global::System.Text.Json;

/// <summary>
/// What is kept from an authorization request until the user is back. Put it (<see cref="ToJson"/>) where only the
/// session of this user reads it, such as an encrypted cookie, and use it once.
/// </summary>
public sealed class OAuthAuthorizationState
{
    /// <summary>The id of the client that asked.</summary>
    public required string ClientId { get; init; }

    /// <summary>The random value that the callback has to bring back.</summary>
    public required Secret State { get; init; }

    /// <summary>The proof key, which goes with the code to the token endpoint.</summary>
    public required Secret CodeVerifier { get; init; }

    /// <summary>Where the user comes back.</summary>
    public required UriString RedirectUri { get; init; }

    /// <summary>The issuer that has to answer.</summary>
    public required UriString Issuer { get; init; }

    /// <summary>Whether an answer that names no issuer is refused.</summary>
    public bool IsIssuerRequired { get; init; }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static OAuthAuthorizationState FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return new OAuthAuthorizationState
            {
                ClientId = Member("client_id"),
                State = new Secret(Member("state")),
                CodeVerifier = new Secret(Member("code_verifier")),
                RedirectUri = new UriString(Member("redirect_uri")),
                Issuer = new UriString(Member("issuer")),
                IsIssuerRequired = document.RootElement.GetProperty("issuer_required").GetBoolean(),
            };

            string Member(string name) => document.RootElement.GetProperty(name) is { ValueKind: JsonValueKind.String } member
                ? member.GetString()!
                : throw new InvalidOperationException();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // The exceptions of the parser may repeat what they could not read.
            throw new FormatException("This is not the JSON of an authorization's state.");
        }
    }

    /// <summary>Everything as JSON text, secrets included.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("client_id", ClientId);
            writer.WriteString("state", State.Reveal());
            writer.WriteString("code_verifier", CodeVerifier.Reveal());
            writer.WriteString("redirect_uri", RedirectUri.Text);
            writer.WriteString("issuer", Issuer.Text);
            writer.WriteBoolean("issuer_required", IsIssuerRequired);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Checks the URL that the browser came back with, and takes the code from it.</summary>
    /// <param name="callback">The whole URL as the user's browser asked for it, with scheme and host as the browser sees them.</param>
    /// <returns>The code, to be exchanged for tokens soon and once.</returns>
    /// <exception cref="OAuthAuthorizationException">The server answered with an error, or the URL is no answer to this request.</exception>
    public Secret ReadCallback(Uri callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return OAuthCallback.Read(this, callback);
    }

    /// <summary>The client and the issuer, without secrets.</summary>
    public override string ToString() => $"authorization of {ClientId} by {Issuer}";
}
