namespace Cdsc.CodeGen.Generated.Server;

using global::Cdsc.CodeGen.Support;

/// <summary>A secret that a Client may use at the moment.</summary>
/// <param name="CredentialId">
/// The Credential that it belongs to, so that what is issued by it can be revoked with it (CDS-WG1-02, section 7.6).
/// </param>
/// <param name="Value">The secret.</param>
public sealed record CdsClientSecret(string CredentialId, Secret Value);
