using System.Text.Json;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>What becomes of a Client when its modification is taken at its word: what is left out returns to the default.</summary>
internal sealed class ClientChange(Client current, ClientModification wanted, UriString defaultRedirect)
{
    private static readonly JsonElement Null = Json.Parse("null");

    private bool IsAuthorized => current.ResponseTypes.Count > 0;

    public Client Wanted => new(current)
    {
        RedirectUris = wanted.RedirectUris ?? (IsAuthorized ? [defaultRedirect] : []),
        ClientName = wanted.ClientName ?? current.ClientId,
        ClientUri = wanted.ClientUri,
        LogoUri = wanted.LogoUri,
        Scope = wanted.Scope ?? current.Scope,
        Contacts = wanted.Contacts ?? [],
        TosUri = wanted.TosUri,
        PolicyUri = wanted.PolicyUri,
        CdsStatus = wanted.CdsStatus ?? current.CdsStatusOptions[0],
        CdsDefaultScope = IsAuthorized ? wanted.CdsDefaultScope ?? wanted.Scope ?? current.Scope : null,
        CdsDefaultRedirectUri = IsAuthorized ? wanted.CdsDefaultRedirectUri ?? defaultRedirect : default(UriString?),
        CdsDefaultAuthorizationDetails = IsAuthorized ? wanted.CdsDefaultAuthorizationDetails ?? [] : null,
        AdditionalMembers = wanted.AdditionalMembers
            .Where(member => current.AdditionalMembers.ContainsKey(member.Key))
            .ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal),
    };

    /// <summary>What is wrong with the modification; null when it can be made.</summary>
    public string? Fault
    {
        get
        {
            Client client = Wanted;
            string[] scopes = MemoryScopes.Split(current.Scope);
            return this switch
            {
                _ when wanted.ClientId != current.ClientId => "The client_id is that of another Client.",
                _ when !current.CdsStatusOptions.Contains(client.CdsStatus) => "The cds_status is not one of the cds_status_options.",
                _ when !IsAuthorized && client.RedirectUris.Count > 0 => "This Client has no use for redirect_uris.",
                _ when MemoryScopes.Split(client.Scope).Except(scopes).Any() => "The scope can't become wider.",
                _ when client.CdsDefaultRedirectUri is { } uri && !client.RedirectUris.Contains(uri) => "The cds_default_redirect_uri is not one of the redirect_uris.",
                _ when wanted.AdditionalMembers.FirstOrDefault(IsFixedAndDifferent) is { Key: { } name } => $"The member {name} can't be changed.",
                _ => null,
            };
        }
    }

    /// <summary>What the server sets stays, also in the mind of who sends it back.</summary>
    private bool IsFixedAndDifferent(KeyValuePair<string, JsonElement> member) =>
        !current.AdditionalMembers.ContainsKey(member.Key)
        && Json.Of(current).TryGetProperty(member.Key, out JsonElement value)
        && !JsonElement.DeepEquals(value, member.Value);

    /// <summary>The members that would change and that people look at first.</summary>
    public IReadOnlyList<ClientUpdateRequest> Differences(IReadOnlySet<string> reviewed)
    {
        JsonElement before = Json.Of(current);
        JsonElement after = Json.Of(Wanted);
        return [.. reviewed.Order(StringComparer.Ordinal)
            .Select(name => new ClientUpdateRequest
            {
                Field = name,
                PreviousValue = before.TryGetProperty(name, out JsonElement previous) ? previous : Null,
                NewValue = after.TryGetProperty(name, out JsonElement next) ? next : Null,
            })
            .Where(update => !JsonElement.DeepEquals(update.PreviousValue, update.NewValue))];
    }

    /// <summary>The changes that need no review.</summary>
    public Client WithoutReviewed(IReadOnlySet<string> reviewed)
    {
        var members = Json.Of(Wanted).EnumerateObject()
            .Where(member => !reviewed.Contains(member.Name))
            .Concat(Json.Of(current).EnumerateObject().Where(member => reviewed.Contains(member.Name)))
            .ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        return JsonModel.Parse(JsonSerializer.Serialize(members), ClientJsonConverter.ReadValue);
    }
}
