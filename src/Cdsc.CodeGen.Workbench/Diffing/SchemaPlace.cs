using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>A schema that constraints stand in.</summary>
/// <param name="Name">What it is called: the name of a type, or the operation with the part.</param>
/// <param name="Schema">The schema as it is written.</param>
/// <param name="Document">The document that it was reached from.</param>
/// <param name="Senders">Who sends values of it.</param>
internal sealed record SchemaPlace(string Name, SourceNode Schema, OpenApiDocument Document, Parties Senders);
