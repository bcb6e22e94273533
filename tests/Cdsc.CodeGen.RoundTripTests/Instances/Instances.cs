using System.Globalization;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A stream of instances of one schema, each of them valid, and the count of those that were drawn in vain.</summary>
internal sealed class Instances
{
    private const int MostRepairs = 40;

    private readonly Chance _chance;
    private readonly CompiledSchema _compiled;
    private readonly InstanceGenerator _generator;
    private readonly InstanceRepair _repair;
    private readonly JsonPrinter _printer;
    private readonly SchemaView _schema;

    public Instances(Bundle bundle, string name, string purpose, InstanceDrawing? drawing = null)
    {
        _chance = new Chance($"{name}: {purpose}");
        _compiled = bundle.Compiled(name);
        _schema = bundle.View(name);
        _generator = new InstanceGenerator(_chance, drawing ?? InstanceDrawing.AtRandom);
        _repair = new InstanceRepair(bundle, _schema, _generator, _chance);
        _printer = new JsonPrinter(_chance);
    }

    public int Drawn { get; private set; }

    public int Repaired { get; private set; }

    public int ThrownAway { get; private set; }

    /// <summary>What a test prints, and what it puts in front of a failure.</summary>
    public string Report => string.Create(
        CultureInfo.InvariantCulture, $"{_chance.Name}: drawn {Drawn}, repaired {Repaired}, thrown away {ThrownAway}");

    /// <summary>Draws valid instances, then prints how many it took, and fails when most were drawn in vain.</summary>
    public IEnumerable<string> Take(int count)
    {
        for (int valid = 0; valid < count;)
        {
            if (TryDraw(out string json))
            {
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

    private bool TryDraw(out string json)
    {
        Drawn++;
        JsonNode? instance = _generator.Draw(_schema);
        for (int round = 0; ; round++)
        {
            json = _printer.Print(instance);
            EvaluationResult result = _compiled.Evaluate(Json.Parse(json), Bundle.Options);
            if (result.IsValid || round == MostRepairs)
            {
                Repaired += result.IsValid && round > 0 ? 1 : 0;
                return result.IsValid;
            }

            instance = _repair.Repair(instance, result.Errors);
        }
    }
}
