namespace Cdsc.CodeGen.Model;

/// <summary>Any JSON value: a schema that names no type, or several.</summary>
public sealed record AnyType : ApiType;
