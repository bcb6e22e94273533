using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Cli;

/// <summary>The C# of documents that belong together; an output that is compiled as one project can have several.</summary>
/// <param name="Inputs">The documents, as the run names them.</param>
/// <param name="Settings">What C# to generate.</param>
/// <param name="Templates">The folder with templates in place of those of the command, relative to the root; null for none.</param>
internal sealed record CSharpPart(IReadOnlyList<string> Inputs, CSharpSettings Settings, string? Templates);
