namespace Cdsc.CodeGen.CSharp;

/// <summary>A view as it is, or was, in one version.</summary>
/// <param name="Name">The name of the view.</param>
/// <param name="Version">The version, counted from 1.</param>
/// <param name="Members">Its members by name.</param>
internal sealed record ViewVersion(string Name, int Version, IReadOnlyDictionary<string, ViewMemberType> Members);
