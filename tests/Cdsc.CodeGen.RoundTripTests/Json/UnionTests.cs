using System.Text.Json;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A choice of objects that one member tells apart.</summary>
public sealed class UnionTests
{
    private static readonly ModelType Union = ModelTypes.Of(nameof(TokenRequest));

    [Theory]
    [InlineData("""{ "grant_type": "client_credentials", "scope": "cds_client_admin" }""", nameof(ClientCredentialsTokenRequest))]
    [InlineData("""{ "code": "c", "x": 1.50, "grant_type": "authorization_code" }""", nameof(AuthorizationCodeTokenRequest))]
    [InlineData("""{ "refresh_token": "r", "\u0067rant_type": "refresh\u005ftoken" }""", nameof(RefreshTokenRequest))]
    public void The_member_decides_wherever_and_however_it_is_written(string json, string type)
    {
        foreach (Way way in Way.All)
        {
            TokenRequest request = Assert.IsType<TokenRequest>(way.Read(Union, json));
            Assert.Equal(type, request.Value.GetType().Name);
            Assert.Equal(
                new object?[] { request.AsClientCredentialsTokenRequest, request.AsAuthorizationCodeTokenRequest, request.AsRefreshTokenRequest }.OfType<object>(),
                [request.Value]);
            Json.AssertSame(json, way.Write(Union, request), () => way.Name);
        }
    }

    /// <summary>A further form of an extension, or one that is wrong: whoever reads it can still answer.</summary>
    [Theory]
    [InlineData("""{ "grant_type": "urn:ietf:params:oauth:grant-type:device_code", "device_code": "d", "n": 1e3 }""")]
    [InlineData("""{ "grant_type": "Client_Credentials" }""")]
    [InlineData("""{ "grant_type": null }""")]
    [InlineData("""{ "grant_type": [ "client_credentials" ] }""")]
    [InlineData("""{ "nested": { "grant_type": "client_credentials" } }""")]
    [InlineData("{}")]
    public void Any_other_object_is_kept_as_it_came(string json)
    {
        foreach (Way way in Way.All)
        {
            TokenRequest request = Assert.IsType<TokenRequest>(way.Read(Union, json));
            Assert.IsType<JsonElement>(request.Value);
            Json.AssertSame(json, way.Write(Union, request), () => way.Name);
        }
    }

    [Theory]
    [InlineData("""{ "grant_type": "refresh_token" }""", "$.refresh_token", "A required member is missing.")]
    [InlineData("""{ "grant_type": "authorization_code", "code": 1 }""", "$.code", "Expected a string, found a number.")]
    [InlineData("""{ "grant_type": "client_credentials", "grant_type": "client_credentials" }""", "$.grant_type", "The member \"grant_type\" stands twice.")]
    [InlineData("[]", "$", "Expected an object, found an array.")]
    public void What_is_wrong_is_refused_with_its_path(string json, string path, string message) =>
        ReadingErrors.AssertRefused(Union, json, path, message);
}
