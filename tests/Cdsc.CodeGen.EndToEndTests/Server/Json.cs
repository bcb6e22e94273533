using System.Text.Json;
using Cdsc.Models;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>Makes values of members that may be anything.</summary>
internal static class Json
{
    public static JsonElement Of(int value) => Parse(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static JsonElement Of(string value) => JsonSerializer.SerializeToElement(value);

    public static JsonElement Of(bool value) => Parse(value ? "true" : "false");

    /// <summary>A model as JSON, written by its generated converter.</summary>
    public static JsonElement Of<T>(T model)
        where T : class => JsonSerializer.SerializeToElement(model, ModelJson.Strict);

    public static JsonElement Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
