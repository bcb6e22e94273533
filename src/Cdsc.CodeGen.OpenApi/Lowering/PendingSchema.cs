namespace Cdsc.CodeGen.OpenApi;

/// <summary>A schema that is a type, and is lowered when all before it are.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Name">The name of the type.</param>
internal sealed record PendingSchema(ObjectNode Schema, string Name);
