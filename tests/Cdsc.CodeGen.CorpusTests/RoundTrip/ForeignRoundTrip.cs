using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.CorpusTests;

/// <summary>Draws instances of the schemas of a document, reads and writes them, and proves their types.</summary>
internal sealed class ForeignRoundTrip
{
    private readonly Chance _chance;
    private readonly DrawingState _state;
    private readonly ForeignModel _model;
    private readonly List<string> _faults = [];
    private readonly List<string> _undrawn = [];

    private ForeignRoundTrip(string name, ForeignModel model)
    {
        Name = name;
        _model = model;
        _chance = new Chance(name + ": foreign round trip");
        _state = new DrawingState(_chance, InstanceDrawing.Foreign);
    }

    public string Name { get; }

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
    /// <param name="model">Its models.</param>
    /// <param name="schemas">Of how many schemas instances are drawn at most; they are chosen at random.</param>
    /// <param name="instances">How many of each.</param>
    public static ForeignRoundTrip Of(string name, ForeignModel model, int schemas, int instances)
    {
        var trip = new ForeignRoundTrip(name, model);
        string[] names = [.. model.TypeOf.Keys.Order(StringComparer.Ordinal)];
        trip._chance.Shuffle(names);
        foreach (string schema in names.Take(schemas))
        {
            trip.Schemas++;
            trip.Look(schema, instances);
        }

        return trip;
    }

    private void Look(string name, int instances)
    {
        string reason = "every instance was invalid";
        int drawn = 0;
        for (int attempt = 0; drawn < instances && attempt < instances * 3; attempt++)
        {
            try
            {
                if (new ValidDrawing(_model.Bundle.Schema(name), _state).TryDraw(out JsonNode? instance))
                {
                    drawn++;
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
