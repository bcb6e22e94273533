using System.Text.Json;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>A schema that documents are validated against.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Compiled">It, ready for use.</param>
/// <param name="Source">It as JSON, with references into <paramref name="Bundle"/>.</param>
/// <param name="Bundle">The self-contained document that has it.</param>
/// <param name="Required">The members that an object must have, by the schema itself and what it adds up.</param>
/// <param name="Declared">The members that it describes.</param>
internal sealed record NamedSchema(
    string Name,
    CompiledSchema Compiled,
    JsonElement Source,
    JsonElement Bundle,
    IReadOnlySet<string> Required,
    IReadOnlySet<string> Declared);
