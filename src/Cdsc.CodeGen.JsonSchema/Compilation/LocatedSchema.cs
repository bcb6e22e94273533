using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>A schema, where it is, and the schema resource that it belongs to.</summary>
internal sealed record LocatedSchema(JsonElement Element, SchemaPlace Place, SchemaResource Resource)
{
    public string Location { get; } = SchemaLocation.Of(Resource.Uri, Place.Pointer[Resource.Root.Pointer.Length..]);
}
