using Cdsc.CodeGen.Workbench;
using Cdsc.CodeGen.Workbench.Validation;

namespace Cdsc.CodeGen.WorkbenchTests.Validation;

/// <summary>What findings say.</summary>
public sealed class ValidatorTests
{
    [Fact]
    public void A_broken_keyword_names_its_rule_its_permalink_and_its_place()
    {
        Finding finding = Assert.Single(Validate(("ServerMetadata", "openapi/cds-wg1-01/examples/server-metadata.json", text => text.Replace("  \"name\"", "  \"title\"", StringComparison.Ordinal))));
        Assert.Equal("M-009", finding.Rule);
        Assert.Equal(DiagnosticSeverity.Error, finding.Severity);
        Assert.Equal("https://cds-registration.lfenergy.org/specs/cds-wg1-01/#metadata-object-format", finding.Url);
        Assert.Equal(("0.json", 1, 1, ""), (finding.Location.File, finding.Location.Line, finding.Location.Column, finding.Location.Pointer));
        Assert.Equal("The member \"name\" is required, but missing (said by ServerMetadata#/required).", finding.Message);
    }

    [Fact]
    public void A_keyword_that_is_no_rules_home_is_said_with_its_place()
    {
        Finding finding = Assert.Single(Validate(("ServerMetadata", "openapi/cds-wg1-01/examples/server-metadata.json", text => text.Replace("\"Example Data Hub\"", "7", StringComparison.Ordinal))));
        Assert.Equal("CDSC0110", finding.Rule);
        Assert.Equal("/name", finding.Location.Pointer);
        Assert.Equal((6, 11), (finding.Location.Line, finding.Location.Column));
        Assert.Contains("(said by ServerMetadata#/properties/name/type)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_value_of_an_open_list_is_a_warning()
    {
        Finding finding = Assert.Single(Validate(("ServerMetadata", "openapi/cds-wg1-01/examples/server-metadata.json", text => text.Replace("\"coverage\"\n", "\"covrage\"\n", StringComparison.Ordinal))));
        Assert.Equal(("CDSC0111", DiagnosticSeverity.Warning, "/capabilities/0"), (finding.Rule, finding.Severity, finding.Location.Pointer));
        Assert.StartsWith("'covrage' is none of the values that ServerCapability lists", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_finding_shows_a_secret()
    {
        string secret = "Q3VpGy7k6Mj9Yc";
        IReadOnlyList<Finding> findings = Validate(
            ("CredentialListing", "openapi/cds-wg1-02/examples/credential-listing.json", text => text),
            ("CredentialListing", "openapi/cds-wg1-02/examples/credential-listing.json", text => text.Replace(secret, secret + "x", StringComparison.Ordinal)),
            ("Credential", "openapi/cds-wg1-02/examples/credential.json", text => text.Replace("\"uri\": \"https", $"\"uri\": \"{secret} https", StringComparison.Ordinal)));
        Assert.Contains(findings, finding => finding.Rule == "R-331");
        Assert.Contains(findings, finding => finding.Location.Pointer == "/uri");
        Assert.All(findings, finding => Assert.DoesNotContain(secret, finding.Message, StringComparison.Ordinal));
    }

    /// <summary>A page that is broken may have had what others look for.</summary>
    [Fact]
    public void A_listing_with_a_broken_page_proves_nothing()
    {
        IReadOnlyList<Finding> findings = Validate(
            ("ClientListing", "openapi/cds-wg1-02/examples/client-listing.json", text => text),
            ("CredentialListing", "openapi/cds-wg1-02/examples/credential-listing.json", text => text.Replace("\"uri\"", "\"url\"", StringComparison.Ordinal)));
        Finding[] errors = [.. findings.Where(finding => finding.IsError)];
        Assert.NotEmpty(errors);
        Assert.All(errors, finding => Assert.Equal("1.json", finding.Location.File));
    }

    [Theory]
    [InlineData("cds-wg1-01/examples/server-metadata.json", "ServerMetadata")]
    [InlineData("cds-wg1-01/examples/coverage-listing-empty.json", "CoverageListing")]
    [InlineData("cds-wg1-01/examples/coverage-geojson.json", "GeoJson")]
    [InlineData("cds-wg1-02/examples/server-metadata.json", "OAuthServerMetadata")]
    [InlineData("cds-wg1-02/examples/authorization-server-metadata-full.json", "AuthorizationServerMetadata")]
    [InlineData("cds-wg1-02/examples/authorization-server-metadata-client.json", "ClientAuthorizationServerMetadata")]
    [InlineData("cds-wg1-02/examples/registration-request-full.json", "ClientRegistrationRequest")]
    [InlineData("cds-wg1-02/examples/registration-response.json", "ClientRegistrationResponse")]
    [InlineData("cds-wg1-02/examples/client-full.json", "Client")]
    [InlineData("cds-wg1-02/examples/client-listing.json", "ClientListing")]
    [InlineData("cds-wg1-02/examples/message-listing.json", "MessageListing")]
    [InlineData("cds-wg1-02/examples/message-creation-submission.json", "MessageCreation")]
    [InlineData("cds-wg1-02/examples/credential-listing.json", "CredentialListing")]
    [InlineData("cds-wg1-02/examples/grant.json", "Grant")]
    [InlineData("cds-wg1-02/examples/server-provided-file-listing.json", "ServerProvidedFileListing")]
    [InlineData("cds-wg1-01/examples/problem.json", null)]
    public void A_document_is_told_by_its_members(string file, string? type) =>
        Assert.Equal(type, TypeGuess.Of(Read("a.json", null, Repository.Text("openapi/" + file)), Schemas.Book, out _));

    [Theory]
    [InlineData("https://example.com/.well-known/cds-server-metadata.json", "ServerMetadata")]
    [InlineData("https://example.com/.well-known/oauth-authorization-server", "AuthorizationServerMetadata")]
    [InlineData("https://example.com/other", null)]
    public void A_document_at_a_well_known_URL_is_what_belongs_there(string url, string? type) =>
        Assert.Equal(type, TypeGuess.Of(Read(url, url, "{}"), Schemas.Book, out _));

    private static IReadOnlyList<Finding> Validate(params (string Type, string File, Func<string, string> Change)[] documents) => Schemas.Validator.Validate(
        [.. documents.Select((document, i) => new TypedDocument(Read($"{i}.json", null, document.Change(Repository.Text(document.File))), document.Type))]);

    private static InstanceDocument Read(string file, string? url, string text) => InstanceReader.Read(file, url, text, new DiagnosticBag())!;
}
