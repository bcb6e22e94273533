namespace Cdsc.CodeGen.WorkbenchTests.Documentation;

/// <summary>What the pages of the specifications say, by samples.</summary>
public sealed class PageContentTests
{
    [Theory]
    [InlineData("field-Message.message_id", "required", "Identifies the Message at the Server.")]
    [InlineData("field-Message.previous_uri", "required", "string, uri or null")]
    [InlineData("field-Message.updates_requested", "conditional", "When type is field_changes, server_request or client_submission, updates_requested must be present.")]
    [InlineData("field-Message.attachments", "optional", "array of MessageAttachment")]
    [InlineData("field-Client.client_secret", "forbidden", "client_secret")]
    [InlineData("field-Client.client_id", "required", "Never changes.")]
    [InlineData("field-Client.client_id_issued_at", "required", "Must be at least 0.")]
    [InlineData("field-Client.cds_client_uri", "required", "Leads to Read a Client, Change a Client")]
    [InlineData("field-Client.token_endpoint_auth_method", "required", "TokenEndpointAuthMethod or null")]
    [InlineData("field-AuthorizationServerMetadata.registration_endpoint", "required", "Leads to Register")]
    [InlineData("field-ClientAuthorizationServerMetadata.registration_endpoint", "optional", "Leads to Register")]
    [InlineData("field-GrantAdminTokenRequest.authorization_details", "required", "GrantAdminAuthorizationDetails")]
    public void A_member_says_whether_it_is_there_and_what_it_is(string id, string level, string text)
    {
        PublishedPage page = PublishedPage.Of("cds-wg1-02");
        Assert.Equal(level, page.In(id).Single(element => element.Attributes.GetValueOrDefault("class")?.StartsWith("level ", StringComparison.Ordinal) ?? false).Text);
        Assert.Contains(text, Plain(page.Find(id).Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Found", "in ClientAuthorizationServerMetadata at /cds_messages_api.")]
    [InlineData("Credentials", "clientAdmin")]
    [InlineData("Paging", "The items are at /outstanding, the URL of the next page at /outstanding_next, that of the previous one at /outstanding_previous; /message_id identifies an item.")]
    [InlineData("Defined in", "CDS-WG1-02, section 6.8")]
    [InlineData("Rules", "R-261")]
    [InlineData("Open questions", "E-02-08 Three pagers in one document")]
    public void An_operation_says_how_to_use_it(string fact, string text)
    {
        List<PageElement> facts = [.. PublishedPage.Of("cds-wg1-02").In("op-listMessages").Where(element => element.Name is "dt" or "dd")];
        int place = facts.FindIndex(element => element.Name == "dt" && element.Text == fact);
        Assert.Contains(text, Plain(facts[place + 1].Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_lead_to_the_members_that_hold_them() =>
        Assert.Contains(PublishedPage.Of("cds-wg1-02").In("op-listMessages"), element => element.Attributes.GetValueOrDefault("href") == "#field-MessageListing.unread_next");

    [Fact]
    public void A_rule_leads_to_what_holds_it()
    {
        PublishedPage page = PublishedPage.Of("cds-wg1-01");
        Assert.Contains(page.In("rule-M-005"), element => element.Attributes.GetValueOrDefault("href") == "#field-ServerMetadata.cds_metadata_version");
        Assert.Contains(page.In("field-ServerMetadata.cds_metadata_version"), element => element.Attributes.GetValueOrDefault("href") == "#rule-M-005");
    }

    [Fact]
    public void An_example_that_belongs_to_no_body_stands_with_its_object()
    {
        PublishedPage page = PublishedPage.Of("cds-wg1-02");
        Assert.Contains(page.In("object-RegistrationField"), element => element.Id == "example-registrationFieldPayment");
        Assert.Contains(page.In("object-MessageListing"), element => element.Attributes.GetValueOrDefault("href")?.StartsWith("#example-listMessages.", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void What_another_specification_has_is_on_its_page() =>
        Assert.Contains(PublishedPage.Of("cds-wg1-02").Elements, element => element.Attributes.GetValueOrDefault("href") == "cds-wg1-01.html#rule-M-017");

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
