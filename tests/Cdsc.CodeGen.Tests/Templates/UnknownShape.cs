namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>What follows from a mistake that is reported already.</summary>
internal sealed record UnknownShape() : Shape(IsNullable: true);
