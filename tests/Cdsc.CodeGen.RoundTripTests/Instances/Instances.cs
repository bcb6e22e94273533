using System.Globalization;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>
/// A stream of instances of one schema, each of them valid, and the count of those that were drawn in vain. They are drawn
/// from the OpenAPI document, where formats tell the range of integers, and must be valid by the JSON Schema of the same
/// name, too.
/// </summary>
internal sealed class Instances
{
    private readonly Chance _chance;
    private readonly ValidDrawing _drawing;
    private readonly JsonPrinter _printer;
    private readonly CompiledSchema _schema;

    public Instances(string name, string purpose, InstanceDrawing? drawing = null)
    {
        _chance = new Chance($"{name}: {purpose}");
        _drawing = new ValidDrawing(Definitions.Schema(name), new DrawingState(_chance, drawing ?? InstanceDrawing.AtRandom));
        _printer = new JsonPrinter(_chance);
        _schema = JsonSchemas.Of(name);
    }

    public int Drawn { get; private set; }

    public int ThrownAway { get; private set; }

    /// <summary>What a test prints, and what it puts in front of a failure.</summary>
    public string Report => string.Create(
        CultureInfo.InvariantCulture, $"{_chance.Name}: drawn {Drawn}, repaired {_drawing.Repaired}, thrown away {ThrownAway}");

    /// <summary>Draws valid instances, then prints how many it took, and fails when most were drawn in vain.</summary>
    public IEnumerable<string> Take(int count)
    {
        for (int valid = 0; valid < count;)
        {
            Drawn++;
            if (_drawing.TryDraw(out JsonNode? instance))
            {
                string json = _printer.Print(instance);
                Assert.True(_schema.IsValid(Json.Parse(json), SchemaDocument.Options), $"{Report}: not valid by the JSON Schema: {json}");
                valid++;
                yield return json;
            }
            else
            {
                ThrownAway++;
                Assert.True(ThrownAway <= 10 + (Drawn / 2), Report);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(Report);
        Assert.True(ThrownAway <= Drawn / 2, Report);
    }
}
