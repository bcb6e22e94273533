using System.Globalization;
using System.Security.Cryptography;
using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>
/// The story of section 12 of CDS-WG1-02, chapter by chapter: the generated client against the generated server, over HTTP,
/// in both flavours.
/// </summary>
public sealed class StoryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task One_url_leads_to_metadata_coverage_and_scopes(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        await using CdsServer server = await CdsServer.DiscoverAsync(host.Address, cancellationToken: Token);
        Assert.Equal(host.WellKnown, server.MetadataUrl);
        Assert.Contains(ServerCapability.OAuth, server.Metadata.Capabilities);
        Assert.Equal(3, (await server.EnumerateCoverageAsync(cancellationToken: Token).ToListAsync(Token)).Count);
        Assert.Equal(ScopeType.ClientAdmin, server.OAuth.CdsScopeDescriptions[MemoryScopes.ClientAdmin].Type);
        Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(server.OAuth.CdsTimezone), server.OAuth.GetTimeZone());
    }

    [Theory]
    [InlineData(Flavour.Mvc, true)]
    [InlineData(Flavour.Minimal, true)]
    [InlineData(Flavour.Minimal, false)]
    public async Task A_server_that_has_moved_is_followed_and_only_a_lasting_move_is_kept(Flavour flavour, bool isForGood)
    {
        await using TestHost target = await TestHost.StartAsync(flavour);
        await using TestHost old = await TestHost.StartAsync(
            flavour, new TestHostOptions { Setup = new MemorySetup { MetadataMovedTo = target.WellKnown.AbsoluteUri, IsMovedForGood = isForGood } });
        await using CdsServer server = await CdsServer.DiscoverAsync(old.Address, cancellationToken: Token);
        Assert.Equal(target.WellKnown, server.MetadataResponse.Uri);
        Assert.Equal(isForGood ? target.WellKnown : old.WellKnown, server.MetadataUrl);
        Assert.Equal(target.WellKnown.AbsoluteUri, server.Metadata.CdsMetadataUrl.Text);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_registration_makes_a_client_for_each_scope_and_they_are_told_apart_by_type(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(flavour);
        Assert.True(registered.Registration.IsCreated);
        CdsRegisteredClients clients = await registered.Registration.GetClientsAsync(Token);
        Assert.Equal(4, clients.All.Count);
        CdsRegisteredClient admin = Assert.Single(clients.OfType(ScopeType.ClientAdmin));
        Assert.Equal(registered.Registration.Client.ClientId, admin.Client.ClientId);
        Assert.Equal(MemoryScopes.GrantAdmin, Assert.Single(clients.OfType(ScopeType.GrantAdmin)).Client.Scope);

        // Files are reached through a grant admin, so their Client has no secret of its own.
        Assert.Null(Assert.Single(clients.OfType(ScopeType.ServerProvidedFiles)).FindCredentials(DateTimeOffset.UtcNow));
        Assert.Equal("Solar Sums Ltd.", clients.WithScope(MemoryScopes.Usage)[0].Client.AdditionalMembers["cds_company_name"].GetString());

        // The stored credentials lead back, in another process as well.
        CdsClientAdmin later = registered.Server.CreateClientAdmin(registered.Registration.Credentials);
        Assert.Equal(4, (await later.EnumerateClientsAsync(cancellationToken: Token).ToListAsync(Token)).Count);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_client_is_changed_and_keeps_what_the_change_does_not_name(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(
            flavour, new TestHostOptions { Setup = new MemorySetup { ReviewedClientMembers = new HashSet<string> { "client_name" } } });
        Client client = (await registered.ClientForAsync(MemoryScopes.Usage)).Client;
        ApiResponse<Client> done = await registered.Admin.ModifyClientAsync(
            client, m => new(m) { RedirectUris = ["HTTPS://App.example:443/a%7e?x=1"], CdsDefaultRedirectUri = "HTTPS://App.example:443/a%7e?x=1", Contacts = ["a@b.example"] }, Token);
        Assert.Equal(200, done.StatusCode);
        Assert.Equal("HTTPS://App.example:443/a%7e?x=1", Assert.Single(done.Value.RedirectUris).Text);
        Assert.Equal("Solar Sums Ltd.", done.Value.AdditionalMembers["cds_company_name"].GetString());

        ApiResponse<Client> reviewed = await registered.Admin.ModifyClientAsync(done.Value, m => new(m) { ClientName = "Solar Sums 2" }, Token);
        Assert.True(reviewed.IsAccepted);
        Assert.Equal("Solar Sums", reviewed.Value.ClientName);
        Message review = await registered.Admin.EnumerateMessagesAsync(cancellationToken: Token).FirstAsync(message => message.Type == MessageType.FieldChanges, Token);
        ClientUpdateRequest update = Assert.Single(review.UpdatesRequested!);
        Assert.True(update.ValueAfter.TryGetText(out string? name));
        Assert.Equal("Solar Sums 2", name);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_secret_is_replaced_without_a_gap(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(flavour);
        Credential old = await registered.Admin.EnumerateCredentialsAsync([registered.Registration.Client.ClientId], Token).FirstAsync(Token);
        OAuthClientCredentials? stored = null;
        CdsCredentialRotation rotation = await registered.Admin.RotateCredentialAsync(
            old,
            (credentials, _) =>
            {
                stored = credentials;
                return Task.CompletedTask;
            },
            cancellationToken: Token);
        Assert.NotEqual(old.ClientSecret, rotation.ClientCredentials.ClientSecret);
        Assert.Equal(rotation.ClientCredentials.ClientSecret, stored?.ClientSecret);
        Assert.False(rotation.Old.ClientSecretExpiresAt!.Value.IsNever);

        // Both are good for now, the object at hand goes on, and another with the new secret does, too.
        Assert.NotEmpty(await registered.Admin.EnumerateClientsAsync(cancellationToken: Token).ToListAsync(Token));
        Assert.NotEmpty(await registered.Server.CreateClientAdmin(stored!).EnumerateClientsAsync(cancellationToken: Token).ToListAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Server_and_client_exchange_messages_with_an_attachment(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(flavour);
        CdsClientAdmin admin = registered.Admin;
        byte[] content = RandomNumberGenerator.GetBytes(3_000_000);
        ApiResponse<Message> asked = await admin.CreateMessageAsync(
            new MessageCreation
            {
                PreviousUri = null,
                Type = MessageCreateType.SupportRequest,
                Name = "A question",
                Description = "See the file.",
                Attachments = [new MessageAttachment { Filename = "a/b.pdf", MimeType = "application/pdf", Data = Base64Data.FromBytes(content) }],
            },
            Token);
        Assert.Equal(201, asked.StatusCode);
        Message question = (await admin.Messages.GetMessageAsync(asked.Value, Token)).Value;
        Assert.Equal(content, question.Attachments![0].Data.Decode());
        Assert.Equal(MessageStatus.Pending, question.Status);

        // The answer has the status; the question itself still shows the old one.
        registered.Host.Office.Update(question.MessageId, MessageStatus.Complete, "Answered.");
        Assert.Equal(MessageStatus.Pending, (await admin.Messages.GetMessageAsync(question, Token)).Value.Status);
        Assert.Equal(MessageStatus.Complete, await admin.GetEffectiveStatusAsync(question, Token));
        Message answer = await admin.EnumerateMessagesAsync(cancellationToken: Token).FirstAsync(message => message.Type == MessageType.RequestUpdate, Token);
        Assert.Equal([question.MessageId], (await admin.EnumeratePreviousMessagesAsync(answer, Token).ToListAsync(Token)).Select(message => message.MessageId));
        Assert.True((await admin.MarkAsReadAsync(answer, cancellationToken: Token)).Value.Read);

        // Something is asked for, and handed in.
        string registrationId = registered.Host.State.Clients[registered.Registration.Client.ClientId].RegistrationId;
        Message request = registered.Host.Office.Ask(registrationId, "Your licence", "Please send it.", new ClientUpdateRequest { Field = "licence", Name = "Licence", Description = "Its number." });
        Message submission = (await admin.CreateMessageAsync(
            new MessageCreation
            {
                PreviousUri = request.Uri,
                Type = MessageCreateType.ClientSubmission,
                Name = "Licence",
                Description = "",
                UpdatesRequested = [new ClientUpdateRequest { Field = "licence", Description = "12-34" }],
            },
            Token)).Value;
        Assert.Equal(request.Uri, submission.PreviousUri);
        Assert.Equal(MessageStatus.Pending, (await admin.Messages.GetMessageAsync(request, Token)).Value.Status);
    }

    [Theory]
    [InlineData(Flavour.Mvc, false)]
    [InlineData(Flavour.Minimal, false)]
    [InlineData(Flavour.Mvc, true)]
    [InlineData(Flavour.Minimal, true)]
    public async Task A_user_authorizes_and_the_grant_lives_and_ends(Flavour flavour, bool isPushed)
    {
        await using Registered registered = await Registered.StartAsync(flavour);
        Client client = (await registered.ClientForAsync(MemoryScopes.Usage)).Client;
        UriString redirectUri = client.RedirectUris[0];
        CdsAuthorization authorization = await registered.Admin.CreateAuthorizationAsync(client, Token);
        var request = new CdsAuthorizationRequest { RedirectUri = redirectUri, Scope = MemoryScopes.Usage, Prompt = AuthorizationPrompt.Login };
        CdsAuthorizationStart start = isPushed ? await authorization.PushAsync(request, Token) : authorization.Start(request);
        Assert.Equal(isPushed, !start.Url.Text.Contains("code_challenge", StringComparison.Ordinal));

        // The session of the user keeps the state as text; the browser is sent away and comes back.
        string session = start.State.ToJson();
        Uri callback = await BrowserAsync(registered.Host, start.Url);
        CdsToken token = await authorization.ExchangeAsync(OAuthAuthorizationState.FromJson(session), callback, Token);
        Assert.NotNull(token.RefreshToken);
        string grantId = Assert.Single(token.GrantIds);
        Grant grant = await registered.Admin.Grants.EnumerateGrantsAsync(registered.Server.OAuth, grantIds: [grantId], cancellationToken: Token).SingleAsync(Token);
        Assert.Equal(GrantStatus.Active, grant.Status);
        Assert.Equal(start.State.State.Reveal(), Assert.Single(grant.States));

        CdsToken next = await authorization.Tokens.RefreshAsync(token.RefreshToken.Value, cancellationToken: Token);
        Assert.NotEqual(token.AccessToken, next.AccessToken);
        Assert.True((await authorization.Tokens.IntrospectAsync(next.AccessToken, cancellationToken: Token)).Value.Active);
        await authorization.Tokens.RevokeAsync(next.AccessToken, cancellationToken: Token);
        Assert.False((await authorization.Tokens.IntrospectAsync(next.AccessToken, cancellationToken: Token)).Value.Active);

        ApiResponse<Grant> widened = await registered.Admin.Grants.ModifyGrantAsync(
            grant, new GrantPatch { AuthorizationDetails = [MemoryOffice.Detail(MemoryScopes.Usage, ("more", "yes"))] }, Token);
        Assert.True(widened.IsAccepted);
        Assert.Equal(GrantStatus.Closed, (await registered.Admin.CloseGrantAsync(grant, Token)).Value.Status);
        Assert.Empty(await registered.Admin.EnumerateGrantsAsync(statuses: [GrantStatus.Active], cancellationToken: Token).ToListAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_user_declines_and_the_client_learns_why(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(flavour);
        Client client = (await registered.ClientForAsync(MemoryScopes.Usage)).Client;
        CdsAuthorization authorization = await registered.Admin.CreateAuthorizationAsync(client, Token);
        registered.Host.State.Decide = _ => Decision.Decline;
        CdsAuthorizationStart start = authorization.Start(new CdsAuthorizationRequest { RedirectUri = client.RedirectUris[0] });
        Uri callback = await BrowserAsync(registered.Host, start.Url);
        OAuthAuthorizationException exception = await Assert.ThrowsAsync<OAuthAuthorizationException>(() => authorization.ExchangeAsync(start.State, callback, Token));
        Assert.Equal("access_denied", exception.Error);
        Assert.DoesNotContain(start.State.State.Reveal(), exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Files_of_a_grant_are_listed_and_downloaded_with_a_token_for_that_grant(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(flavour);
        byte[] content = RandomNumberGenerator.GetBytes(200_000);
        string clientId = (await registered.ClientForAsync(MemoryScopes.Files)).Client.ClientId;
        registered.Host.Office.Share(clientId, ("Märchen\"1\".csv", "text/csv", content), ("b.bin", "application/octet-stream", [1, 2, 3]));
        Grant grant = await registered.Admin.EnumerateGrantsAsync(cancellationToken: Token).SingleAsync(Token);
        CdsGrantAdmin files = await registered.Admin.CreateGrantAdminAsync(grant, Token);
        List<ServerProvidedFile> listed = await files.EnumerateFilesAsync(cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(2, listed.Count);
        ServerProvidedFile file = listed.Single(f => f.MimeType == "text/csv");
        await using ApiDownload download = await files.DownloadAsync(file, Token);
        using var received = new MemoryStream();
        await download.Content.CopyToAsync(received, Token);
        Assert.Equal(content, received.ToArray());
        Assert.Equal("Märchen\"1\".csv", download.ProposedFileName);
        Assert.Equal(grant.AuthorizationDetails.Select(detail => detail.AsFile()!.FileId).Order(), listed.Select(f => f.FileId).Order());
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task The_two_kinds_of_token_are_never_mixed(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(flavour);
        string clientId = (await registered.ClientForAsync(MemoryScopes.Files)).Client.ClientId;
        registered.Host.Office.Share(clientId, ("a", "text/plain", [1]));
        Grant grant = await registered.Admin.EnumerateGrantsAsync(cancellationToken: Token).SingleAsync(Token);
        CdsGrantAdmin files = await registered.Admin.CreateGrantAdminAsync(grant, Token);
        int before = registered.Host.Requests.Count;
        await Assert.ThrowsAsync<ApiException>(() => new ClientsClient(files.Connection).ListClientsAsync(registered.Server.OAuth, cancellationToken: Token));
        await Assert.ThrowsAsync<ApiException>(() => new ServerProvidedFilesClient(registered.Admin.Connection).ListServerProvidedFilesAsync(registered.Server.OAuth, cancellationToken: Token));
        Assert.Equal(before, registered.Host.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task A_thousand_entries_come_page_by_page_each_once(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour, new TestHostOptions { Setup = new MemorySetup { CoverageEntries = 1000, PageSize = 37 } });
        await using CdsServer server = await CdsServer.DiscoverAsync(host.Address, cancellationToken: Token);
        List<CoverageEntry> entries = await server.EnumerateCoverageAsync(cancellationToken: Token).ToListAsync(Token);
        Assert.Equal(1000, entries.Select(entry => entry.Id).Distinct().Count());
        Assert.Equal(1000, entries.Count);
        int pages = host.Requests.Count(request => request.Target.Contains("coverage", StringComparison.Ordinal));
        Assert.Equal(28, pages);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"1000 entries on {pages} pages"));
    }

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task Metadata_for_one_client_is_asked_for_without_and_then_with_a_token(Flavour flavour)
    {
        await using Registered registered = await Registered.StartAsync(flavour);
        Client client = (await registered.ClientForAsync(MemoryScopes.Usage)).Client;
        int before = registered.Host.Requests.Count;
        CdsClientMetadata metadata = await registered.Admin.GetClientMetadataAsync(client, cancellationToken: Token);
        Assert.NotNull(metadata.OAuth);
        string?[] sent = [.. registered.Host.Requests.Skip(before).Select(request => request.Authorization)];
        Assert.Null(sent[0]);
        Assert.StartsWith("Bearer ", sent[1], StringComparison.Ordinal);
        await registered.Admin.GetClientMetadataAsync(client, cancellationToken: Token);
        Assert.Equal(sent.Length, registered.Host.Requests.Count - before);
    }

    /// <summary>What the user's browser does: it asks the server, and is sent back to the application.</summary>
    private static async Task<Uri> BrowserAsync(TestHost host, UriString url)
    {
        using HttpResponseMessage response = await host.Http.GetAsync(url.ToUri(), Token);
        Assert.Equal(302, (int)response.StatusCode);
        return response.Headers.Location!;
    }
}
