namespace Cdsc.CodeGen.JsonSchema;

/// <summary>Something that is wrong with a schema, so that it can't be compiled.</summary>
/// <param name="SchemaLocation">Where: an absolute URI with a JSON Pointer as fragment.</param>
/// <param name="Message">What is wrong, in plain words for a person.</param>
public sealed record SchemaProblem(string SchemaLocation, string Message)
{
    /// <summary>Location and message on one line.</summary>
    public override string ToString() => $"{SchemaLocation}: {Message}";
}
