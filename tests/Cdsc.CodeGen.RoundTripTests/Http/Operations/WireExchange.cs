using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A request as it came in, and the headers of its answer.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">Path and query, as they were sent.</param>
/// <param name="ContentType">The media type of the body; null when there is none.</param>
/// <param name="Accept">The media types that the answer may have.</param>
/// <param name="Body">The body as text.</param>
internal sealed record WireExchange(string Method, string Target, string? ContentType, string Accept, string Body)
{
    /// <summary>The headers of the answer.</summary>
    public IReadOnlyDictionary<string, string> Answer { get; private set; } = new Dictionary<string, string>();

    /// <summary>Reads a request without taking it from those that come after.</summary>
    public static async Task<WireExchange> OfAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, new UTF8Encoding(false, throwOnInvalidBytes: true), false, 1024, leaveOpen: true);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        context.Request.Body.Position = 0;
        var exchange = new WireExchange(
            context.Request.Method,
            context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            context.Request.ContentType,
            context.Request.Headers.Accept.ToString(),
            body);

        // The headers are taken away as soon as the answer is sent.
        context.Response.OnStarting(() =>
        {
            exchange.Answer = context.Response.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            return Task.CompletedTask;
        });
        return exchange;
    }
}
