using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Draws an instance of a schema with a name, and repairs it until it is valid.</summary>
internal sealed class ValidDrawing
{
    private const int MostRepairs = 40;

    private readonly SchemaDocument _document;
    private readonly InstanceGenerator _generator;
    private readonly InstanceRepair _repair;

    public ValidDrawing(string name, Chance chance, InstanceDrawing drawing)
    {
        _document = SchemaDocument.Of(name);
        _generator = new InstanceGenerator(chance, drawing);
        _repair = new InstanceRepair(_document, _generator, chance);
    }

    /// <summary>How many instances were not valid at once, but after repair.</summary>
    public int Repaired { get; private set; }

    /// <summary>Draws one; false when it could not be made valid.</summary>
    public bool TryDraw(out JsonNode? instance)
    {
        instance = _generator.Draw(_document.View);
        for (int round = 0; ; round++)
        {
            EvaluationResult result = _document.Compiled.Evaluate(Json.Parse(instance?.ToJsonString() ?? "null"), SchemaDocument.Options);
            if (result.IsValid || round == MostRepairs)
            {
                Repaired += result.IsValid && round > 0 ? 1 : 0;
                return result.IsValid;
            }

            instance = _repair.Repair(instance, result.Errors);
        }
    }
}
