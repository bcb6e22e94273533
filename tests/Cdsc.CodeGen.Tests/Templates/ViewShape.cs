namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>A view: the members are those of its record.</summary>
internal sealed record ViewShape(Type Type, bool IsNullable) : Shape(IsNullable);
