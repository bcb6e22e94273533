namespace Cdsc.CodeGen.JsonSchema;

/// <summary>One thing that is wrong with an instance.</summary>
/// <param name="InstancePointer">Where in the instance, as a JSON Pointer; empty for the whole instance.</param>
/// <param name="SchemaLocation">
/// The keyword that says so: the absolute URI of its schema resource, with a JSON Pointer as fragment.
/// </param>
/// <param name="Keyword">
/// The keyword's name, such as <c>maxLength</c>; <c>false</c> where a schema <c>false</c> was met by a reference.
/// </param>
/// <param name="Message">What is wrong, in plain words for a person.</param>
public sealed record SchemaError(string InstancePointer, string SchemaLocation, string Keyword, string Message)
{
    /// <summary>Whether this is a violation, or a reason why evaluation had to stop.</summary>
    public SchemaErrorKind Kind { get; init; } = SchemaErrorKind.Violation;

    /// <summary>
    /// For <c>anyOf</c> and <c>oneOf</c>: why each alternative doesn't match, told apart by their schema locations.
    /// Empty for every other keyword.
    /// </summary>
    public IReadOnlyList<SchemaError> Causes { get; init; } = [];

    /// <summary>Place, message and schema location on one line.</summary>
    public override string ToString() => $"{(InstancePointer.Length == 0 ? "(root)" : InstancePointer)}: {Message} [{SchemaLocation}]";
}
