namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>A text, a number or a boolean.</summary>
internal sealed record ScalarShape(bool IsBoolean, bool IsNullable) : Shape(IsNullable);
