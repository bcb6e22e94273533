#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Threading;
using System.Threading.Tasks;
using Golden.Secured;
using Golden.Secured.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

// Compiled together with what the case "secured" generates, and run: who is let in, and what the others are told.
internal static class SecuredDriver
{
    private static readonly (string Method, string Path, string? Form)[] Requests =
    [
        ("GET", "inherited", null), ("GET", "open", null), ("GET", "either", null), ("GET", "optional-first", null), ("POST", "secrets", null), ("POST", "token", "name=x"), ("POST", "token", "name=no"),
    ];

    public static async Task<string> RunAsync(bool useMvc, string door)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services.AddServer();
        builder.Services.AddSingleton<DoorsHandler, Doors>();
        builder.Services.AddSingleton<SecretsHandler, Secrets>();
        if (door == "scheme")
        {
            builder.Services.AddAuthentication("Ticket").AddScheme<AuthenticationSchemeOptions, Tickets>("Ticket", null);
        }

        if (door == "authorizer")
        {
            builder.Services.AddSingleton<IApiAuthorizer, Guard>();
        }

        if (useMvc)
        {
            builder.Services.AddControllers().AddServerControllers();
        }

        WebApplication application = builder.Build();
        if (door == "user")
        {
            application.Use((http, next) =>
            {
                http.User = new ClaimsPrincipal(new ClaimsIdentity([], "Own"));
                return next(http);
            });
        }

        application.UseRouting();
        if (useMvc)
        {
            application.MapControllers();
        }
        else
        {
            application.MapServerEndpoints();
        }

        await application.StartAsync();
        try
        {
            return await AskAsync(new Uri(application.Urls.Single()));
        }
        finally
        {
            await application.StopAsync();
            await application.DisposeAsync();
        }
    }

    private static async Task<string> AskAsync(Uri address)
    {
        var log = new StringBuilder();
        using var http = new HttpClient();
        foreach ((string method, string path, string? form) in Requests)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, path));
            request.Content = form is null ? null : new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
            using HttpResponseMessage response = await http.SendAsync(request);
            string body = await response.Content.ReadAsStringAsync();
            log.Append($"{path} {(int)response.StatusCode} {response.Content.Headers.ContentType?.MediaType} {response.Headers.WwwAuthenticate} {body}".TrimEnd()).Append('\n');
        }

        return log.ToString();
    }

    private sealed class Doors : DoorsHandler
    {
        public override Task<InheritedResult> InheritedAsync(InheritedRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<InheritedResult>(new InheritedResult.NoContent());

        public override Task<OpenResult> OpenAsync(OpenRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<OpenResult>(new OpenResult.NoContent());

        public override Task<EitherResult> EitherAsync(EitherRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<EitherResult>(new EitherResult.NoContent());

        public override Task<OptionalFirstResult> OptionalFirstAsync(OptionalFirstRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<OptionalFirstResult>(new OptionalFirstResult.NoContent());
    }

    private sealed class Secrets : SecretsHandler
    {
        public override Task<MakeSecretResult> MakeSecretAsync(MakeSecretRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<MakeSecretResult>(new MakeSecretResult.Accepted());

        public override Task<RegisterResult> RegisterAsync(RegisterRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<RegisterResult>(new RegisterResult.Created(new Entry { Value = new Secret(request.Body.Name) }));

        public override Task<GetTokenResult> GetTokenAsync(GetTokenRequest request, ApiRequestContext context, CancellationToken cancellationToken) =>
            Task.FromResult<GetTokenResult>(request.Body.Name == "no" ? new GetTokenResult.Error(403, "no_way", "Not \"here\".") : new GetTokenResult.Ok(new Entry { Value = new Secret(request.Body.Name) }));
    }

    /// <summary>Lets nobody in, and says what it was asked.</summary>
    private sealed class Guard : IApiAuthorizer
    {
        public ValueTask<ApiRefusal?> AuthorizeAsync(HttpContext http, ApiAccess access)
        {
            string wanted = string.Join(" or ", access.Alternatives.Select(requirements => string.Join(" and ", requirements.Select(Describe))));
            return ValueTask.FromResult<ApiRefusal?>(new ApiRefusal(403, "Guard", "no_entry", $"{wanted}, optional: {access.IsOptional}"));
        }

        private static string Describe(ApiRequirement requirement) => $"{requirement.Scheme}({string.Join('|', requirement.Scopes)})";
    }

    private sealed class Tickets(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.StatusCode = 401;
            Response.Headers.WWWAuthenticate = "Ticket";
            return Task.CompletedTask;
        }
    }
}
