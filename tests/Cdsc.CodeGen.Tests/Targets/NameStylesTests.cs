using Cdsc.CodeGen.Targets;

namespace Cdsc.CodeGen.Tests.Targets;

public sealed class NameStylesTests
{
    [Theory]
    [InlineData("client_id", "client_id", "client-id", "CLIENT_ID", "clientId", "ClientId")]
    [InlineData("ClientId", "client_id", "client-id", "CLIENT_ID", "clientId", "ClientId")]
    [InlineData("HTTPServer", "http_server", "http-server", "HTTP_SERVER", "httpServer", "HttpServer")]
    [InlineData("OAuth2Token", "o_auth2_token", "o-auth2-token", "O_AUTH2_TOKEN", "oAuth2Token", "OAuth2Token")]
    [InlineData("x-cds 1.0", "x_cds_1_0", "x-cds-1-0", "X_CDS_1_0", "xCds10", "XCds10")]
    [InlineData("straßeÄhre", "straße_ähre", "straße-ähre", "STRAßE_ÄHRE", "straßeÄhre", "StraßeÄhre")]
    [InlineData("_", "", "", "", "", "")]
    [InlineData("a", "a", "a", "A", "a", "A")]
    [InlineData(null, "", "", "", "", "")]
    public void A_name_is_written_in_every_style(string? name, string snake, string kebab, string constant, string camel, string pascal)
    {
        Assert.Equal(constant, NameStyles.Constant(name));
        Assert.Equal([snake, kebab, camel, pascal], [NameStyles.Snake(name), NameStyles.Kebab(name), NameStyles.Camel(name), NameStyles.Pascal(name)]);
    }
}
