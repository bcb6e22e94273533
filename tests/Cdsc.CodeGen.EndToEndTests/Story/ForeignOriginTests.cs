using Cdsc.Clients.Support;
using Cdsc.Models;
using Cdsc.Models.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>A server that is led astray: no credential reaches an origin that the metadata did not name.</summary>
public sealed class ForeignOriginTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_to_the_next_page_elsewhere_is_not_followed_with_a_token()
    {
        await using TestHost stranger = await TestHost.StartAsync(Flavour.Minimal);
        await using Registered registered = await StartAsync("/cds/clients", http => http.Response.WriteAsync(
            $$"""{"clients":[],"next":"{{new Uri(stranger.Address, "more?token=yes")}}","previous":null}""", Token));
        ApiException exception = await Assert.ThrowsAsync<ApiException>(
            () => registered.Admin.EnumerateClientsAsync(cancellationToken: Token).ToListAsync(Token).AsTask());
        Assert.Contains($":{stranger.Address.Port}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("token=yes", exception.Message, StringComparison.Ordinal);
        Assert.Empty(stranger.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_elsewhere_is_not_followed_with_a_token(int status)
    {
        await using TestHost stranger = await TestHost.StartAsync(Flavour.Minimal);
        await using Registered registered = await StartAsync("/cds/grants", http => RedirectAsync(http, status, stranger));
        await Assert.ThrowsAsync<ApiException>(() => registered.Admin.EnumerateGrantsAsync(cancellationToken: Token).ToListAsync(Token).AsTask());
        Assert.Empty(stranger.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_body_with_secrets_is_sent_once_and_not_to_where_a_redirect_leads(int status)
    {
        await using TestHost stranger = await TestHost.StartAsync(Flavour.Minimal);
        await using Registered registered = await StartAsync("/cds/oauth/token", http => RedirectAsync(http, status, stranger));
        ApiException exception = await Assert.ThrowsAnyAsync<ApiException>(
            () => registered.Server.CreateTokenClient(registered.Registration.Credentials).RefreshAsync("refresh-4711", cancellationToken: Token));
        Assert.Equal(status, exception.StatusCode);
        Assert.DoesNotContain("4711", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(stranger.Requests);
    }

    [Fact]
    public async Task The_url_of_an_object_elsewhere_gets_no_token_unless_the_caller_trusts_it()
    {
        await using TestHost stranger = await TestHost.StartAsync(Flavour.Minimal);
        await using Registered registered = await Registered.StartAsync(Flavour.Minimal);
        var elsewhere = new UriString(new Uri(stranger.Address, "cds/grants/1").AbsoluteUri);
        await Assert.ThrowsAsync<ApiException>(() => registered.Admin.Grants.GetGrantAsync(elsewhere, Token));
        Assert.Empty(stranger.Requests);

        registered.Admin.Connection.TrustedOrigins.Add(stranger.Address);
        await Assert.ThrowsAsync<ApiException<Problem>>(() => registered.Admin.Grants.GetGrantAsync(elsewhere, Token));

        // Once, and once more with a new token, since the first was refused.
        Assert.Equal(2, stranger.Requests.Count);
    }

    [Fact]
    public async Task What_one_server_names_is_no_concern_of_another_on_the_same_connection()
    {
        await using TestHost stranger = await TestHost.StartAsync(Flavour.Minimal);
        await using TestHost host = await TestHost.StartAsync(Flavour.Minimal);
        using ApiConnection connection = ApiConnection.Create();
        await using Clients.CdsServer other = await Clients.CdsServer.DiscoverAsync(connection, stranger.Address, Token);
        await using Clients.CdsServer server = await Clients.CdsServer.DiscoverAsync(connection, host.Address, Token);
        Assert.False(server.Connection.TrustedOrigins.Contains(stranger.Address));
        Assert.True(other.Connection.TrustedOrigins.Contains(stranger.Address));
    }

    /// <summary>A server that a client has registered with, and that is led astray at one path from then on.</summary>
    private static async Task<Registered> StartAsync(string path, RequestDelegate answer)
    {
        bool isAstray = false;
        Registered registered = await Registered.StartAsync(Flavour.Minimal, new TestHostOptions
        {
            Before = application => application.Use(async (HttpContext http, RequestDelegate next) =>
            {
                if (!isAstray || http.Request.Path != path)
                {
                    await next(http);
                    return;
                }

                http.Response.ContentType = "application/json";
                await answer(http);
            }),
        });
        isAstray = true;
        return registered;
    }

    private static Task RedirectAsync(HttpContext http, int status, TestHost stranger)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = new Uri(stranger.Address, "caught").AbsoluteUri;
        return Task.CompletedTask;
    }
}
