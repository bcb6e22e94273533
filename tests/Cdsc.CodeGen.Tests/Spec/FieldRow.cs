namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>A row of <c>fields.tsv</c>.</summary>
/// <param name="Spec">The specification that defines the field.</param>
/// <param name="Section">The section that does.</param>
/// <param name="Object">The object that has it.</param>
/// <param name="Field">Its name on the wire; <c>*</c> for members that the specification doesn't name.</param>
/// <param name="Type">Its type, in words.</param>
/// <param name="Level">required, conditional, optional or forbidden.</param>
/// <param name="Nullable">yes, no, or a condition in words.</param>
internal sealed record FieldRow(string Spec, string Section, string Object, string Field, string Type, string Level, string Nullable)
{
    public string Name => $"{Object}.{Field}";
}
