using Cdsc.Models;
using NSwagRegistration = Cdsc.CodeGen.Benchmarks.NSwag.Registration;
using NSwagServer = Cdsc.CodeGen.Benchmarks.NSwag.Server;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>The listings of both specifications.</summary>
internal static class Listings
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["coverage", "clients", "credentials", "grants", "messages", "files"];

    /// <summary>A listing with a number of entries.</summary>
    public static Listing Of(string name, int entries)
    {
        Init.InitContext init = Init.InitContext.Default;
        Plain.PlainContext plain = Plain.PlainContext.Default;
        Bare.BareContext bare = Bare.BareContext.Default;
        return name switch
        {
            "coverage" => new Listing<CoverageListing, Init.CoverageListing, Plain.CoverageListing, Bare.CoverageListing, NSwagServer.CoverageListing>(
                name, Page.Of("cds-wg1-01/examples/coverage-listing.json", entries), CoverageListingJsonConverter.ReadValue, CoverageListingJsonConverter.WriteValue, init.CoverageListing, plain.CoverageListing, bare.CoverageListing),
            "clients" => new Listing<ClientListing, Init.ClientListing, Plain.ClientListing, Bare.ClientListing, NSwagRegistration.ClientListing>(
                name, Page.Of("cds-wg1-02/examples/client-listing.json", entries), ClientListingJsonConverter.ReadValue, ClientListingJsonConverter.WriteValue, init.ClientListing, plain.ClientListing, bare.ClientListing),
            "credentials" => new Listing<CredentialListing, Init.CredentialListing, Plain.CredentialListing, Bare.CredentialListing, NSwagRegistration.CredentialListing>(
                name, Page.Of("cds-wg1-02/examples/credential-listing.json", entries), CredentialListingJsonConverter.ReadValue, CredentialListingJsonConverter.WriteValue, init.CredentialListing, plain.CredentialListing, bare.CredentialListing),
            "grants" => new Listing<GrantListing, Init.GrantListing, Plain.GrantListing, Bare.GrantListing, NSwagRegistration.GrantListing>(
                name, Page.Of("cds-wg1-02/examples/grant-listing.json", entries), GrantListingJsonConverter.ReadValue, GrantListingJsonConverter.WriteValue, init.GrantListing, plain.GrantListing, bare.GrantListing),
            "messages" => new Listing<MessageListing, Init.MessageListing, Plain.MessageListing, Bare.MessageListing, NSwagRegistration.MessageListing>(
                name, Page.Of("cds-wg1-02/examples/message-listing-types.json", entries), MessageListingJsonConverter.ReadValue, MessageListingJsonConverter.WriteValue, init.MessageListing, plain.MessageListing, bare.MessageListing),
            "files" => new Listing<ServerProvidedFileListing, Init.ServerProvidedFileListing, Plain.ServerProvidedFileListing, Bare.ServerProvidedFileListing, NSwagRegistration.ServerProvidedFileListing>(
                name, Page.Of("cds-wg1-02/examples/server-provided-file-listing.json", entries), ServerProvidedFileListingJsonConverter.ReadValue, ServerProvidedFileListingJsonConverter.WriteValue, init.ServerProvidedFileListing, plain.ServerProvidedFileListing, bare.ServerProvidedFileListing),
            _ => throw new ArgumentException($"There is no listing '{name}', only {string.Join(", ", Names)}.", nameof(name)),
        };
    }
}
