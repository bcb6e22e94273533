// A small server on the minimal endpoints, published as Native AOT by a test: metadata, tokens and one Client.
using System.Text.Json;
using Cdsc.AspNetCore;
using Cdsc.AspNetCore.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddCdsServer<Authority>();
builder.Services.AddSingleton<ServerMetadataHandler, Metadata>();
builder.Services.AddSingleton<OAuthMetadataHandler, AuthorizationMetadata>();
builder.Services.AddSingleton<OAuthHandler, Tokens>();
builder.Services.AddSingleton<ClientsHandler, Clients>();
WebApplication application = builder.Build();
application.MapServerEndpoints();
await application.StartAsync();
Console.WriteLine(application.Urls.Single());

// It ends with whoever started it.
await Console.In.ReadLineAsync();
await application.StopAsync();

internal static class Sample
{
    public const string ClientId = "client:1";
    public const string Secret = "s e%c+ret";
    public const string Token = "token-1";

    /// <summary>An example of the definitions, with the server's own URLs in it.</summary>
    public static T Read<T>(string name, JsonValueReader<T> read, params (string Member, string Value)[] changes)
    {
        string json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "examples", name));
        using JsonDocument document = JsonDocument.Parse(json);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (JsonProperty member in document.RootElement.EnumerateObject())
            {
                if (changes.FirstOrDefault(change => change.Member == member.Name) is { Value: { } value })
                {
                    writer.WriteString(member.Name, value);
                }
                else
                {
                    member.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return JsonModel.Parse(stream.ToArray(), read);
    }

    public static ClientAuthorizationServerMetadata Authorization(ServerLinks links, ApiRequestContext context) => Read(
        "authorization-server-metadata.json",
        ClientAuthorizationServerMetadataJsonConverter.ReadValue,
        ("token_endpoint", links.IssueToken(context).Text),
        ("revocation_endpoint", links.RevokeToken(context).Text),
        ("introspection_endpoint", links.IntrospectToken(context).Text),
        ("cds_clients_api", links.ListClients(context).Text));
}

internal sealed class Authority : CdsAuthority
{
    public override ValueTask<IReadOnlyList<CdsClientSecret>> FindSecretsAsync(string clientId, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<CdsClientSecret>>(clientId == Sample.ClientId ? [new CdsClientSecret("1", Sample.Secret)] : []);

    public override ValueTask<CdsAccessToken?> FindAccessTokenAsync(Secret token, CancellationToken cancellationToken) =>
        ValueTask.FromResult(token == Sample.Token ? new CdsAccessToken { ClientId = Sample.ClientId, Scope = "cds_client_admin" } : null);

    public override ValueTask<IReadOnlyDictionary<string, ScopeDescription>> GetScopeDescriptionsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(Sample.Read("authorization-server-metadata.json", ClientAuthorizationServerMetadataJsonConverter.ReadValue).CdsScopeDescriptions);
}

internal sealed class Metadata(ServerLinks links) : ServerMetadataHandler
{
    public override Task<GetServerMetadataResult> GetServerMetadataAsync(GetServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetServerMetadataResult>(Sample.Read(
            "server-metadata.json",
            ServerMetadataJsonConverter.ReadValue,
            ("cds_metadata_url", links.GetServerMetadata(context).Text),
            ("oauth_metadata", links.GetAuthorizationServerMetadata(context).Text)));
}

internal sealed class AuthorizationMetadata(ServerLinks links) : OAuthMetadataHandler
{
    public override Task<GetAuthorizationServerMetadataResult> GetAuthorizationServerMetadataAsync(
        GetAuthorizationServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetAuthorizationServerMetadataResult>(Sample.Authorization(links, context));

    public override Task<GetClientAuthorizationServerMetadataResult> GetClientAuthorizationServerMetadataAsync(
        GetClientAuthorizationServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<GetClientAuthorizationServerMetadataResult>(Sample.Authorization(links, context));

    public override Task<GetClientServerMetadataResult> GetClientServerMetadataAsync(
        GetClientServerMetadataRequest request, ApiRequestContext context, CancellationToken cancellationToken) => throw new NotSupportedException();
}

internal sealed class Tokens : OAuthHandler
{
    public override Task<IssueTokenResult> IssueTokenAsync(IssueTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IssueTokenResult>(request.Body.AsClientCredentialsTokenRequest is { } body && context.ClientId == Sample.ClientId
            ? new TokenResponse { AccessToken = Sample.Token, TokenType = "Bearer", ExpiresIn = 3600, Scope = body.Scope ?? "" }
            : new IssueTokenResult.BadRequest(new OAuthError { Error = "unsupported_grant_type" }));

    public override Task<AuthorizeResult> AuthorizeAsync(AuthorizeRequest request, ApiRequestContext context, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task<PushAuthorizationRequestResult> PushAuthorizationRequestAsync(
        PushAuthorizationRequestRequest request, ApiRequestContext context, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task<RevokeTokenResult> RevokeTokenAsync(RevokeTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task<IntrospectTokenResult> IntrospectTokenAsync(IntrospectTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken) => throw new NotSupportedException();
}

internal sealed class Clients : ClientsHandler
{
    public override Task<ListClientsResult> ListClientsAsync(ListClientsRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
        Task.FromResult<ListClientsResult>(Sample.Read("client-listing.json", ClientListingJsonConverter.ReadValue));

    public override Task<GetClientResult> GetClientAsync(GetClientRequest request, ApiRequestContext context, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task<ModifyClientResult> ModifyClientAsync(ModifyClientRequest request, ApiRequestContext context, CancellationToken cancellationToken) => throw new NotSupportedException();
}
