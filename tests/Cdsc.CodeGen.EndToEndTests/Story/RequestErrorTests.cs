using Cdsc.Clients.Support;
using Cdsc.Models;
using Cdsc.Models.Support;
using Microsoft.AspNetCore.Builder;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Each error that the specification names, as a client meets it: one typed exception, with what the server said.</summary>
public sealed class RequestErrorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Registration_and_tokens_fail_with_errors_of_oauth(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(flavour);
        ApiException<OAuthError> registration = await Assert.ThrowsAsync<ApiException<OAuthError>>(
            () => registered.Server.RegisterAsync(new ClientRegistrationRequest { Scope = MemoryScopes.Usage }, Token));
        Assert.Equal(400, registration.StatusCode);
        Assert.Equal("invalid_client_metadata", registration.Error.Error);

        var wrong = new OAuthClientCredentials(registered.Registration.Client.ClientId, "wrong-secret-4711");
        ApiException<OAuthError> token = await Assert.ThrowsAsync<ApiException<OAuthError>>(
            () => registered.Server.CreateClientAdmin(wrong).EnumerateClientsAsync(cancellationToken: Token).ToListAsync(Token).AsTask());
        Assert.Equal(401, token.StatusCode);
        Assert.Equal("invalid_client", token.Error.Error);
        Assert.DoesNotContain("4711", token.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task The_interfaces_fail_with_problem_details(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(flavour);
        Grant grant = registered.Host.Office.Give(registered.Registration.Client.ClientId, GrantStatus.Active, MemoryScopes.Usage, MemoryScopes.Usage, []);
        ApiException<Problem> missing = await Assert.ThrowsAsync<ApiException<Problem>>(
            () => registered.Admin.Grants.GetGrantAsync(new UriString(grant.Uri.Text + "-none"), Token));
        Assert.Equal(404, missing.StatusCode);
        Client client = (await registered.ClientForAsync(MemoryScopes.Usage)).Client;
        ApiException<Problem> bad = await Assert.ThrowsAsync<ApiException<Problem>>(
            () => registered.Admin.ModifyClientAsync(client, m => new(m) { Scope = MemoryScopes.ClientAdmin }, Token));
        Assert.Equal(400, bad.StatusCode);
        Assert.False(string.IsNullOrEmpty(bad.Error.Detail ?? bad.Error.Title));
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Attachments_beyond_the_limit_fail_with_413_by_the_handler_and_by_the_endpoint(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(
            flavour, new TestHostOptions { Setup = new MemorySetup { AttachmentLimit = 1000 }, Configure = options => options.BodyLimits.CreateMessage = 100_000 });
        int before = registered.Host.State.Messages.Count;
        foreach ((int size, string detail) in ((int, string)[])[(1001, "The attachments are too large."), (200_000, "The body is larger than 100000 bytes.")])
        {
            ApiException<Problem> exception = await Assert.ThrowsAsync<ApiException<Problem>>(() => registered.Admin.CreateMessageAsync(
                new MessageCreation
                {
                    PreviousUri = null,
                    Type = MessageCreateType.PrivateMessage,
                    Name = "n",
                    Description = "d",
                    Attachments = [new MessageAttachment { Filename = "f", MimeType = "text/plain", Data = Base64Data.FromBytes(new byte[size]) }],
                },
                Token));
            Assert.Equal((413, detail), (exception.StatusCode, exception.Error.Detail));
        }

        Assert.Equal(before, registered.Host.State.Messages.Count);
    }

    [Theory]
    [InlineData(429, "7", 7)]
    [InlineData(503, "Wed, 21 Oct 2015 07:28:00 GMT", 0)]
    [InlineData(503, null, null)]
    public async Task A_server_that_is_busy_says_when_to_come_back(int status, string? header, int? seconds)
    {
        bool isBusy = false;
        await using Registered registered = await Registered.StartAsync(Flavour.Minimal, new TestHostOptions
        {
            Before = application => application.Use((http, next) =>
            {
                if (!isBusy)
                {
                    return next(http);
                }

                http.Response.StatusCode = status;
                http.Response.Headers.RetryAfter = header;
                return Task.CompletedTask;
            }),
        });
        isBusy = true;
        int before = registered.Host.Requests.Count;
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(
            () => registered.Server.Registration.RegisterClientAsync(registered.Server.OAuth, Registered.Request(), Token));
        Assert.Equal(status, exception.StatusCode);
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, exception.RetryAfter);

        // Nothing is tried again behind the caller's back.
        Assert.Equal(before + 1, registered.Host.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_token_for_something_else_fails_with_403(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(flavour);
        string clientId = (await registered.ClientForAsync(MemoryScopes.Files)).Client.ClientId;
        registered.Host.Office.Share(clientId, ("a", "text/plain", [1]));
        Grant grant = await registered.Admin.EnumerateGrantsAsync(cancellationToken: Token).SingleAsync(Token);
        OAuthToken token = await (await registered.Admin.CreateGrantAdminAsync(grant, Token)).Tokens.GetAsync(Token);

        // A caller who insists gets the answer of the server.
        ApiConnection connection = registered.Server.Connection.WithCredentials(new ApiCredentialSet { ["clientAdmin"] = ApiCredential.Bearer(token.AccessToken) });
        ApiException<Problem> exception = await Assert.ThrowsAsync<ApiException<Problem>>(
            () => new Clients.ClientsClient(connection).ListClientsAsync(registered.Server.OAuth, cancellationToken: Token));
        Assert.Equal(403, exception.StatusCode);
    }
}
