namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.IO;
using global::System.Text.Json;
using global::System.Threading.Tasks;
using global::Microsoft.AspNetCore.Http;
using global::Microsoft.AspNetCore.WebUtilities;
using global::Microsoft.Net.Http.Headers;

/// <summary>Writes responses; controllers and minimal endpoints share it.</summary>
internal static class ApiResponseWriter
{
    public static void Header(HttpContext http, string name, string? value)
    {
        if (value is not null)
        {
            http.Response.Headers[name] = value;
        }
    }

    public static Task EmptyAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public static async Task JsonAsync<T>(HttpContext http, int status, string mediaType, T value, JsonValueWriter<T> write)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = mediaType;
        JsonModel.Write(http.Response.BodyWriter, value, write);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    public static async Task TextAsync(HttpContext http, int status, string mediaType, string value)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = mediaType + "; charset=utf-8";
        await http.Response.WriteAsync(value, http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Writes bytes as they come, and disposes of their stream.</summary>
    public static async Task StreamAsync(HttpContext http, int status, string mediaType, Stream content)
    {
        await using (content.ConfigureAwait(false))
        {
            http.Response.StatusCode = status;
            http.Response.ContentType = mediaType;
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
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/problem+json";
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

    /// <summary>Sets the entity tag, and answers 304 when the request has it already (RFC 9110, section 13.1.2).</summary>
    /// <returns>Whether the response is done.</returns>
    public static bool IsNotModified(HttpContext http, EntityTagHeaderValue? tag)
    {
        if (tag is null)
        {
            return false;
        }

        http.Response.Headers.ETag = tag.ToString();
        foreach (EntityTagHeaderValue condition in http.Request.GetTypedHeaders().IfNoneMatch)
        {
            if (condition.Equals(EntityTagHeaderValue.Any) || condition.Compare(tag, useStrongComparison: false))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                return true;
            }
        }

        return false;
    }
}
