namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.WebUtilities;
using global::Microsoft.Net.Http.Headers;
using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Text.Json;
using global::System.Threading.Tasks;

/// <summary>Writes responses; controllers and minimal endpoints share it.</summary>
internal static class ApiResponseWriter
{
    private static readonly object ETagKey = new();

    public static void Header(HttpContext http, string name, string? value)
    {
        if (value is not null)
        {
            http.Response.Headers[name] = value;
        }
    }

    /// <summary>Several values for one header; null stays null.</summary>
    public static string? Joined(IReadOnlyList<string>? values) => values is null ? null : string.Join(',', values);

    /// <summary>Asks everybody on the way not to store the response, since it holds a secret.</summary>
    public static void NoStore(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";

        // For what knows HTTP 1.0 only; RFC 6749, section 5.1, wants both.
        http.Response.Headers.Pragma = "no-cache";
    }

    /// <summary>Writes problem details about a request that is not let in.</summary>
    public static Task RefusalAsync(HttpContext http, ApiRefusal refusal) => ProblemAsync(http, refusal.StatusCode, refusal.Detail);

    public static Task EmptyAsync(HttpContext http, int status)
    {
        Begin(http, status, mediaType: null);
        return Task.CompletedTask;
    }

    public static async Task JsonAsync<T>(HttpContext http, int status, string mediaType, T value, JsonValueWriter<T> write)
    {
        Begin(http, status, mediaType);
        JsonModel.Write(http.Response.BodyWriter, value, write);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    public static async Task TextAsync(HttpContext http, int status, string mediaType, string value)
    {
        Begin(http, status, mediaType + "; charset=utf-8");
        await http.Response.WriteAsync(value, http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Writes bytes as they come, and disposes of their stream.</summary>
    public static async Task StreamAsync(HttpContext http, int status, string mediaType, Stream content)
    {
        await using (content.ConfigureAwait(false))
        {
            Begin(http, status, mediaType);
            if (content.CanSeek)
            {
                http.Response.ContentLength = content.Length - content.Position;
            }

            await content.CopyToAsync(http.Response.Body, http.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>Writes problem details (RFC 9457).</summary>
    public static async Task ProblemAsync(HttpContext http, int status, string? detail)
    {
        Begin(http, status, "application/problem+json");
        using (var writer = new Utf8JsonWriter(http.Response.BodyWriter))
        {
            writer.WriteStartObject();
            writer.WriteString("title"u8, ReasonPhrases.GetReasonPhrase(status));
            writer.WriteNumber("status"u8, status);
            if (detail is not null)
            {
                writer.WriteString("detail"u8, detail);
            }

            writer.WriteEndObject();
        }

        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Keeps the entity tag for a success, and answers 304 when the request has it already (RFC 9110, section 13.1.2).</summary>
    /// <returns>Whether the response is done.</returns>
    public static bool IsNotModified(HttpContext http, EntityTagHeaderValue? tag)
    {
        if (tag is null)
        {
            return false;
        }

        http.Items[ETagKey] = tag.ToString();
        foreach (EntityTagHeaderValue condition in http.Request.GetTypedHeaders().IfNoneMatch)
        {
            if (condition.Equals(EntityTagHeaderValue.Any) || condition.Compare(tag, useStrongComparison: false))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                http.Response.Headers.ETag = tag.ToString();
                return true;
            }
        }

        return false;
    }

    /// <summary>An error is not what the entity tag stands for, so only a success carries it.</summary>
    private static void Begin(HttpContext http, int status, string? mediaType)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = mediaType;
        if (status is >= 200 and < 300 && http.Items.TryGetValue(ETagKey, out object? tag))
        {
            http.Response.Headers.ETag = (string?)tag;
        }
    }
}
