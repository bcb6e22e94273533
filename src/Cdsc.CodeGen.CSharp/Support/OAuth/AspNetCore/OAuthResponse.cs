namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::System.Text.Json;
using global::System.Threading.Tasks;

/// <summary>Writes errors in the form of OAuth (RFC 6749, section 5.2).</summary>
internal static class OAuthResponse
{
    /// <summary>Answers a request in which something is wrong.</summary>
    public static Task InvalidRequestAsync(HttpContext http, ApiRequestBinder binder) =>
        ErrorAsync(http, binder.StatusCode, "invalid_request", binder.Detail);

    /// <summary>
    /// Answers a registration in which something is wrong (RFC 7591, section 3.2.2). What is too large or no JSON was not even
    /// looked at, so that nothing is said of its metadata.
    /// </summary>
    public static Task InvalidMetadataAsync(HttpContext http, ApiRequestBinder binder) =>
        ErrorAsync(http, binder.StatusCode, binder.StatusCode == StatusCodes.Status400BadRequest ? "invalid_client_metadata" : "invalid_request", binder.Detail);

    /// <summary>Answers a request that is not let in.</summary>
    public static Task RefusalAsync(HttpContext http, ApiRefusal refusal) =>
        ErrorAsync(http, refusal.StatusCode, refusal.Error, refusal.Detail);

    /// <summary>Answers with an error.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">The status code.</param>
    /// <param name="error">The code of the error.</param>
    /// <param name="description">What is wrong, for developers; null to say nothing.</param>
    public static async Task ErrorAsync(HttpContext http, int status, string error, string? description)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        ApiResponseWriter.NoStore(http);
        using (var writer = new Utf8JsonWriter(http.Response.BodyWriter))
        {
            writer.WriteStartObject();
            writer.WriteString("error"u8, error);
            if (description is not null)
            {
                writer.WriteString("error_description"u8, OAuthText.Printable(description));
            }

            writer.WriteEndObject();
        }

        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }
}
