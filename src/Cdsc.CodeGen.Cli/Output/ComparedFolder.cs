namespace Cdsc.CodeGen.Cli;

/// <summary>What there is to know of a folder before its files are compared.</summary>
/// <param name="HasLink">Whether it is a link, or behind one.</param>
/// <param name="IsForeign">Whether a file of somebody else is in its place.</param>
/// <param name="Leftovers">The files that runs that were cut short have left in it, by their names.</param>
internal sealed record ComparedFolder(bool HasLink, bool IsForeign, IReadOnlySet<string> Leftovers);
