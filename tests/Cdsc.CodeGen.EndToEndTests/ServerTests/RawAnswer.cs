using System.Net;
using System.Text.Json;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>What the server answered, as it came.</summary>
internal sealed record RawAnswer(HttpStatusCode Status, HttpResponseMessage Message, string Body)
{
    public string? MediaType => Message.Content.Headers.ContentType?.MediaType;

    public JsonElement Json => EndToEndTests.Json.Parse(Body);

    /// <summary>The challenge, as one text.</summary>
    public string? Challenge => Message.Headers.NonValidated.TryGetValues("WWW-Authenticate", out var values) ? values.ToString() : null;

    /// <summary>Whether it asks not to be stored, in the words of HTTP 1.1 and in those of 1.0.</summary>
    public bool IsNoStore => Message.Headers is { CacheControl.NoStore: true } headers && headers.Pragma.ToString() == "no-cache";

    public string Text(string member) => Json.GetProperty(member).GetString()!;

    /// <summary>Holds the answer to be an error in the form of OAuth (RFC 6749, section 5.2).</summary>
    public void AssertOAuthError(HttpStatusCode status, string error)
    {
        Assert.True(Status == status, $"{(int)Status} {Body}");
        Assert.Equal("application/json", MediaType);
        Assert.Equal(error, Text("error"));
        Assert.True(IsNoStore);
        JsonSchemas.AssertValid("OAuthError", Json);
    }

    /// <summary>Holds the answer to be problem details (RFC 9457).</summary>
    public void AssertProblem(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status} {Body}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal((int)status, Json.GetProperty("status").GetInt32());
        JsonSchemas.AssertValid("Problem", Json);
    }

    /// <summary>Holds the answer to be a success whose body keeps to its schema.</summary>
    public JsonElement AssertOk(string schema, HttpStatusCode status = HttpStatusCode.OK)
    {
        Assert.True(Status == status, $"{(int)Status} {Body}");
        JsonSchemas.AssertValid(schema, Json);
        return Json;
    }
}
