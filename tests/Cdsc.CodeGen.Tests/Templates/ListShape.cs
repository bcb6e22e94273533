namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>A list.</summary>
internal sealed record ListShape(Shape Item) : Shape(IsNullable: false);
