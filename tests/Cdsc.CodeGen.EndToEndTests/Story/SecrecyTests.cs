using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>
/// The client in an application as most have it, with <c>IHttpClientFactory</c> and logs to the last detail: no secret in
/// them, in the server's logs, in an exception or in the text of an object.
/// </summary>
public sealed class SecrecyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Flavours.All), MemberType = typeof(Flavours))]
    public async Task No_secret_shows_in_any_log_exception_or_text(Flavour flavour)
    {
        await using TestHost host = await TestHost.StartAsync(flavour);
        using var logs = new LogRecorder();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        services.AddApiClients();
        await using ServiceProvider provider = services.BuildServiceProvider();
        var texts = new List<string>();

        await using CdsServer server = await CdsServer.DiscoverAsync(provider.GetRequiredService<ApiConnection>(), host.Address, Token);
        CdsRegistration registration = await server.RegisterAsync(Registered.Request(), Token);
        CdsClientAdmin admin = registration.Admin;
        CdsRegisteredClient client = (await registration.GetClientsAsync(Token)).WithScope(MemoryScopes.Usage).Single();
        Credential old = client.Credentials.Single();
        CdsCredentialRotation rotation = await admin.RotateCredentialAsync(old, (_, _) => Task.CompletedTask, cancellationToken: Token);
        CdsAuthorization authorization = await admin.CreateAuthorizationAsync(client.Client, Token);
        CdsAuthorizationStart start = await authorization.PushAsync(new CdsAuthorizationRequest { RedirectUri = client.Client.RedirectUris[0] }, Token);
        using HttpResponseMessage redirect = await host.Http.GetAsync(start.Url.ToUri(), Token);
        CdsToken token = await authorization.ExchangeAsync(start.State, redirect.Headers.Location!, Token);
        CdsToken next = await authorization.Tokens.RefreshAsync(token.RefreshToken!.Value, cancellationToken: Token);
        await authorization.Tokens.RevokeAsync(next.AccessToken, cancellationToken: Token);
        foreach (object value in (object[])
            [
                registration, registration.Response, registration.Client, registration.Credentials, admin, admin.Tokens, client, old, old.ClientSecret!.Value, rotation,
                authorization, start, start.State, token, token.Response, token.Token, next, registration.Credentials.ToBasic(),
                new AspNetCore.RegisterClientResult.Created(registration.Client), new AspNetCore.CreateCredentialResult.Created(rotation.Created),
            ])
        {
            texts.Add($"{value.GetType().Name}: {value}");
        }

        // Errors of every step: a refresh token used twice, a code used twice, a secret that is none.
        texts.Add((await Assert.ThrowsAnyAsync<ApiException>(() => authorization.Tokens.RefreshAsync(token.RefreshToken!.Value, cancellationToken: Token))).ToString());
        texts.Add((await Assert.ThrowsAnyAsync<ApiException>(() => authorization.ExchangeAsync(start.State, redirect.Headers.Location!, Token))).ToString());
        var wrong = new OAuthClientCredentials(registration.Client.ClientId, "not-the-secret-4711");
        texts.Add((await Assert.ThrowsAnyAsync<ApiException>(() => server.CreateTokenClient(wrong).RequestAsync(MemoryScopes.ClientAdmin, cancellationToken: Token))).ToString());

        string[] secrets =
        [
            .. host.State.Secrets, start.State.State.Reveal(), start.State.CodeVerifier.Reveal(), "not-the-secret-4711",
            .. host.Requests.Select(request => request.Authorization?.Split(' ')[1]).OfType<string>().Distinct(),
        ];
        string[] clientLines = [.. logs.Lines];
        TestContext.Current.TestOutputHelper?.WriteLine($"{secrets.Length} secrets, {clientLines.Length} lines of the client, {host.Logs.Lines.Count} of the server, {texts.Count} texts");
        Assert.True(secrets.Length > 12, "There are too few secrets to look for.");
        Assert.True(clientLines.Length > 50, "There is too little in the logs.");

        // The browser's own way carries state and code in URLs by design; what is logged there is the web server's to decide.
        string[] serverLines = [.. host.Logs.Lines.Where(line => !line.Contains("/cds/oauth/authorize", StringComparison.Ordinal))];
        foreach (string secret in secrets)
        {
            Assert.DoesNotContain(clientLines, line => line.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(serverLines, line => line.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(texts, text => text.Contains(secret, StringComparison.Ordinal));
        }
    }
}
