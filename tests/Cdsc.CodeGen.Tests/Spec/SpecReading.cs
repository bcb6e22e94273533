namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>What stands in place of a cell of a table, and why.</summary>
/// <param name="Value">The cell as it is read here.</param>
/// <param name="Reason">A sentence. It names an entry of the errata where the definitions differ from the text.</param>
internal sealed record SpecReading(string Value, string Reason);
