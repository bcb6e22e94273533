using System.Net;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Answers every request with a redirect, without a network.</summary>
internal sealed class RedirectingHandler(string location) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri(location) } });
}
