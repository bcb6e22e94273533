using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>A document as it was registered.</summary>
internal sealed record SchemaDocument(string Uri, JsonElement Root);
