using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests.Fields;

/// <summary>Typed views of authorization details, copies of objects, and changes of Clients.</summary>
public sealed class ViewsAndChangesTests
{
    private const string Detail = """{"type":"files","file_id":"f-1","cds_more":[1]}""";

    private const string ClientText = """
        {"client_id":"c","client_id_issued_at":1,"scope":"a","redirect_uris":["HTTPS://Host:443/a%7e"],"token_endpoint_auth_method":null,
        "grant_types":[],"response_types":[],"client_name":"n","contacts":["x"],"authorization_details_types":[],"cds_created":"2026-01-01T00:00:00.000000Z",
        "cds_modified":"2026-01-01T00:00:00Z","cds_client_uri":"https://s.example/c","cds_status":"production","cds_status_options":["disabled"],
        "cds_server_metadata":"https://s.example/m","cds_unknown":{"deep":[null,1e3]},"cds_null":null,"software_id":"s","client_secret":"never"}
        """;

    [Fact]
    public void Details_of_a_file_are_seen_as_such_and_come_back_the_same()
    {
        AuthorizationDetail detail = JsonModel.Parse(Detail, AuthorizationDetailJsonConverter.ReadValue);
        FileAuthorizationDetail view = detail.AsFile()!;
        Assert.Equal("f-1", view.FileId);
        Assert.Equal(["cds_more"], view.AdditionalMembers.Keys);
        Assert.Null(detail.AsGrantAdmin());
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Detail), Written(view.ToAuthorizationDetail(), AuthorizationDetailJsonConverter.WriteValue)));
    }

    [Fact]
    public void Details_of_a_grant_admin_are_seen_as_such_and_come_back_the_same()
    {
        const string Text = """{"type":"admin","client_id":"c","grant_id":"g","x":null}""";
        AuthorizationDetail detail = JsonModel.Parse(Text, AuthorizationDetailJsonConverter.ReadValue);
        GrantAdminAuthorizationDetail view = detail.AsGrantAdmin()!;
        Assert.Equal(("c", "g"), (view.ClientId, view.GrantId));
        Assert.Null(detail.AsFile());
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Text), Written(view.ToAuthorizationDetail(), AuthorizationDetailJsonConverter.WriteValue)));
    }

    [Theory]
    [InlineData("""{"type":"files","file_id":5}""")]
    [InlineData("""{"type":"files"}""")]
    [InlineData("""{"type":"admin","client_id":"c"}""")]
    public void Details_without_the_members_are_nothing_of_the_kind(string text)
    {
        AuthorizationDetail detail = JsonModel.Parse(text, AuthorizationDetailJsonConverter.ReadValue);
        Assert.Null(detail.AsFile());
        Assert.Null(detail.AsGrantAdmin());
    }

    [Fact]
    public void A_change_starts_from_all_that_the_server_sent_but_for_secrets()
    {
        Client client = JsonModel.Parse(ClientText, ClientJsonConverter.ReadValue);
        var change = new ClientModification(client.ToModification()) { ClientName = "new", Contacts = null };
        JsonElement written = Written(change, ClientModificationJsonConverter.WriteValue);
        JsonElement expected = JsonElement.Parse(
            """
            {"client_id":"c","redirect_uris":["HTTPS://Host:443/a%7e"],"client_name":"new","scope":"a","cds_status":"production",
            "token_endpoint_auth_method":null,"grant_types":[],"response_types":[],"authorization_details_types":[],
            "cds_created":"2026-01-01T00:00:00.000000Z","cds_modified":"2026-01-01T00:00:00Z","cds_client_uri":"https://s.example/c",
            "cds_status_options":["disabled"],"cds_server_metadata":"https://s.example/m",
            "cds_unknown":{"deep":[null,1e3]},"cds_null":null,"software_id":"s"}
            """);
        Assert.True(JsonElement.DeepEquals(expected, written), written.GetRawText());
        Assert.Contains("1e3", written.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_member_that_a_change_declares_is_taken_over()
    {
        // A member that the definitions add to the change must not be forgotten here: what is left out is reset.
        string[] settable = [.. NamesOf<ClientModification>()];
        Assert.Subset(NamesOf<Client>().ToHashSet(StringComparer.Ordinal), settable.ToHashSet(StringComparer.Ordinal));
        var full = new Client(JsonModel.Parse(ClientText, ClientJsonConverter.ReadValue))
        {
            ClientUri = "https://a.example/1",
            LogoUri = "https://a.example/2",
            TosUri = "https://a.example/3",
            PolicyUri = "https://a.example/4",
            CdsDefaultScope = "a",
            CdsDefaultRedirectUri = "https://a.example/5",
            CdsDefaultAuthorizationDetails = [],
        };
        JsonElement written = Written(full.ToModification(), ClientModificationJsonConverter.WriteValue);
        Assert.Equal(settable.Order(StringComparer.Ordinal), written.EnumerateObject().Select(member => member.Name).Intersect(settable).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_copy_is_the_same_object_but_for_what_its_initializer_says()
    {
        Client client = JsonModel.Parse(ClientText, ClientJsonConverter.ReadValue);
        Assert.True(JsonElement.DeepEquals(Written(client, ClientJsonConverter.WriteValue), Written(new Client(client), ClientJsonConverter.WriteValue)));
        var changed = new Client(client) { ClientName = "other" };
        Assert.Equal("other", changed.ClientName);
        Assert.Equal("n", client.ClientName);
        Assert.Throws<ArgumentNullException>(() => new Client(null!));
    }

    private static IEnumerable<string> NamesOf<T>() => typeof(T).GetProperties()
        .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name)
        .OfType<string>();

    private static JsonElement Written<T>(T value, JsonValueWriter<T> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        JsonModel.Write(buffer, value, write);
        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
