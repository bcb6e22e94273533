using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CorpusTests;

/// <summary>Draws instances of the schemas of a document, reads and writes them, and proves their types.</summary>
internal sealed class ForeignRoundTrip
{
    private readonly Chance _chance;
    private readonly DrawingState _state;
    private readonly ForeignModel _model;
    private readonly List<string> _faults = [];
    private readonly List<string> _undrawn = [];

    private ForeignRoundTrip(ForeignModel model, Chance chance)
    {
        _model = model;
        _chance = chance;
        _state = new DrawingState(chance, InstanceDrawing.Foreign);
    }

    /// <summary>How many schemas with a type were taken.</summary>
    public int Schemas { get; private set; }

    public int Instances { get; private set; }

    /// <summary>What did not come back as it went in, or is not typed.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The schemas of which nothing could be drawn, with the reason.</summary>
    public IReadOnlyList<string> Undrawn => _undrawn;

    /// <summary>What a test prints.</summary>
    public string Report => string.Create(
        CultureInfo.InvariantCulture,
        $"{_chance.Name}: {Instances} instances of {Schemas} schemas, {_undrawn.Count} of which nothing could be drawn, {_state.LeftOut} members left out, {_faults.Count} faults");

    /// <summary>Runs it.</summary>
    /// <param name="name">What to call the document.</param>
    /// <param name="file">Its file.</param>
    /// <param name="schemas">Of how many schemas instances are drawn at most; those whose names have the lowest SHA-256.</param>
    /// <param name="instances">How many of each.</param>
    /// <param name="change">What to change in the model, to see whether that is noticed.</param>
    public static ForeignRoundTrip Of(string name, (string Root, string Input) file, int schemas, int instances, Func<ApiModel, ApiModel>? change = null)
    {
        var chance = new Chance(name + ": foreign round trip");
        IEnumerable<string> Choose(string[] names) => names
            .OrderBy(schema => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(schema))), StringComparer.Ordinal)
            .Take(schemas);

        using ForeignModel model = ForeignModel.Of(file.Root, [file.Input], Choose, change);
        var trip = new ForeignRoundTrip(model, chance);
        trip._faults.AddRange(model.Bundle.Names.Where(schema => !model.Listed.Contains(schema) && trip.HasMembers(schema)).Select(schema => $"{schema}: declares members, and has no type"));
        foreach (string schema in model.TypeOf.Keys)
        {
            trip.Schemas++;
            trip.Look(schema, instances);
        }

        return trip;
    }

    /// <summary>Whether a schema is an object that can't be another one by a new name.</summary>
    private bool HasMembers(string name) => _model.Bundle.Schema(name).Root is { ValueKind: JsonValueKind.Object } schema
        && schema.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String && type.GetString() == "object"
        && schema.TryGetProperty("properties", out JsonElement members) && members.EnumerateObject().Any()
        && !schema.TryGetProperty("allOf", out _) && !schema.TryGetProperty("$ref", out _);

    private void Look(string name, int instances)
    {
        string reason = "every instance was invalid";
        int drawn = 0;
        for (int attempt = 0; drawn < instances && attempt < instances * 3; attempt++)
        {
            _state.Begin();
            try
            {
                if (new ValidDrawing(_model.Bundle.Schema(name), _state).TryDraw(out JsonNode? instance))
                {
                    drawn++;
                    if (instance is null)
                    {
                        // Whether null is a value is said where the type is used, not by the type.
                        continue;
                    }

                    Check(name, new JsonPrinter(_chance).Print(instance));
                }
            }
            // A part of the document that is no schema, or a pattern that is none.
            catch (Exception exception) when (exception is NotSupportedException or SchemaCompilationException)
            {
                reason = exception.Message;
                break;
            }
        }

        Instances += drawn;
        if (drawn == 0)
        {
            _undrawn.Add($"{name}: {reason.Split('\n')[0]}");
        }
    }

    private void Check(string name, string text)
    {
        Type type = _model.TypeOf[name];
        JsonElement json = Json.Parse(text);
        try
        {
            object? value = JsonSerializer.Deserialize(text, type, _model.Options);
            if (JsonDifference.Find(json, Json.Parse(JsonSerializer.Serialize(value, type, _model.Options))) is { } difference)
            {
                _faults.Add($"{name}: {difference} in {Shown(text)}");
            }

            IReadOnlyList<string> faults = ForeignProof.Faults(value, json, _model.Bundle.Schema(name).View);
            if (faults.Count > 0)
            {
                _faults.Add($"{name}: {faults[0]} in {Shown(text)}");
            }
        }
        catch (JsonException exception)
        {
            _faults.Add($"{name}: {exception.Message} in {Shown(text)}");
        }
    }

    private static string Shown(string text) => text.Length > 600 ? text[..600] + "…" : text;
}
