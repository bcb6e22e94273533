namespace Cdsc.CodeGen.Model;

/// <summary>One place where clients find the URL of an operation (<c>x-cds-discovery</c>). The family is closed.</summary>
/// <param name="Location">Where it stands.</param>
public abstract record DiscoverySource(SourceLocation Location);
