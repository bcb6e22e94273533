namespace Cdsc.CodeGen.Model;

/// <summary>The URL is a member of an object that was read before.</summary>
/// <param name="Type">The identity of the object's type.</param>
/// <param name="Member">The member that holds the URL, or the array of URLs.</param>
/// <param name="IsMany">Whether the member is an array, each item of which is such a URL.</param>
/// <param name="Location">Where it stands.</param>
public sealed record MemberSource(TypeId Type, string Member, bool IsMany, SourceLocation Location) : DiscoverySource(Location);
