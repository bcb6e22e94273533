namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>A row of <c>enums.tsv</c>: one value of a list.</summary>
/// <param name="Spec">The specification that defines the value.</param>
/// <param name="List">The name of the list.</param>
/// <param name="Value">The value on the wire.</param>
/// <param name="IsOpen">Whether further values are valid.</param>
internal sealed record ListRow(string Spec, string List, string Value, bool IsOpen);
