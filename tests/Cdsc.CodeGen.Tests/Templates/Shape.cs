namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>What a value is, as far as a template can tell. The family is closed: its cases are the records of this file's folder.</summary>
/// <param name="IsNullable">Whether it may be missing, so that a condition may ask for it.</param>
internal abstract record Shape(bool IsNullable);
