using System.Text.Json;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>An operation as an OpenAPI document describes it.</summary>
/// <param name="bundle">The document.</param>
/// <param name="path">The path with its placeholder.</param>
/// <param name="method">The method, in capitals.</param>
/// <param name="operation">The description.</param>
internal sealed class BundleOperation(Bundle bundle, string path, string method, JsonElement operation)
{
    /// <summary>The operations of a document.</summary>
    public static IEnumerable<BundleOperation> Of(Bundle bundle) => bundle.Root.GetProperty("paths").EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject()
            .Select(method => new BundleOperation(bundle, path.Name, method.Name.ToUpperInvariant(), method.Value)));

    public string Id => operation.GetProperty("operationId").GetString()!;

    public string Path => path;

    public string Method => method;

    /// <summary>The status codes of its responses, as text, with <c>default</c> among them.</summary>
    public IEnumerable<string> Statuses => operation.GetProperty("responses").EnumerateObject().Select(r => r.Name);

    /// <summary>The bodies that the document shows, each with its media type.</summary>
    public IEnumerable<(string MediaType, JsonElement Body)> RequestExamples =>
        operation.TryGetProperty("requestBody", out JsonElement body) ? Examples(bundle.Resolve(body)) : [];

    /// <summary>The media types of a request's body; empty when there is none.</summary>
    public IEnumerable<string> RequestMediaTypes => operation.TryGetProperty("requestBody", out JsonElement body)
        ? bundle.Resolve(body).GetProperty("content").EnumerateObject().Select(c => c.Name)
        : [];

    /// <summary>The schema of a request's body; null when there is none.</summary>
    public string? RequestSchema => operation.TryGetProperty("requestBody", out JsonElement body) ? SchemaOf(bundle.Resolve(body)) : null;

    public IEnumerable<(string MediaType, JsonElement Body)> ResponseExamples(string status) => Examples(Response(status));

    /// <summary>The schema of a response's body; null when it has none or is made of bytes.</summary>
    public string? ResponseSchema(string status) => SchemaOf(Response(status));

    /// <summary>The media type of a response's body; null when it has none.</summary>
    public string? ResponseMediaType(string status) =>
        Response(status).TryGetProperty("content", out JsonElement content) ? content.EnumerateObject().First().Name : null;

    private JsonElement Response(string status) => bundle.Resolve(operation.GetProperty("responses").GetProperty(status));

    private static string? SchemaOf(JsonElement element) => element.TryGetProperty("content", out JsonElement content)
        && content.EnumerateObject().First().Value.GetProperty("schema").TryGetProperty("$ref", out JsonElement reference)
            ? Bundle.NameOf(reference.GetString()!)
            : null;

    private static IEnumerable<(string MediaType, JsonElement Body)> Examples(JsonElement element) =>
        element.TryGetProperty("content", out JsonElement content)
            ? content.EnumerateObject().SelectMany(type => type.Value.TryGetProperty("examples", out JsonElement examples)
                ? examples.EnumerateObject().Select(e => (type.Name, e.Value.GetProperty("value")))
                : [])
            : [];
}
