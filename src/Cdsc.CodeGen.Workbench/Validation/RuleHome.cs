namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A keyword of a schema that carries a rule.</summary>
/// <param name="Schema">The name of the schema.</param>
/// <param name="Pointer">Where in it the keyword is.</param>
internal sealed record RuleHome(string Schema, string Pointer);
