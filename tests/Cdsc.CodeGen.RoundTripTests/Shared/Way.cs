using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A way to read and to write a type strictly. All of them must do the same.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Read">Reads JSON.</param>
/// <param name="Write">Writes JSON.</param>
internal sealed record Way(string Name, Func<ModelType, string, object?> Read, Func<ModelType, object, string> Write)
{
    public static Way JsonModel { get; } = new("JsonModel", (type, json) => type.Parse(json), (type, value) => type.Write(value));

    public static Way StrictOptions { get; } = new(
        "ModelJson.Strict",
        (type, json) => type.Deserialize(json, ModelJson.Strict),
        (type, value) => type.Serialize(value, ModelJson.Strict));

    /// <summary>Options that know nothing of the types: their attribute must do.</summary>
    public static Way DefaultOptions { get; } = new(
        "default options",
        (type, json) => type.Deserialize(json, null),
        (type, value) => type.Serialize(value, null));

    public static IReadOnlyList<Way> All { get; } = [JsonModel, StrictOptions, DefaultOptions];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
