using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>Draws an instance of a schema with a name, and repairs it until it is valid.</summary>
internal sealed class ValidDrawing
{
    private readonly SchemaDocument _document;
    private readonly DrawingState _state;
    private readonly InstanceGenerator _generator;
    private readonly InstanceRepair _repair;

    public ValidDrawing(SchemaDocument document, DrawingState state)
    {
        _document = document;
        _state = state;
        _generator = new InstanceGenerator(state);
        _repair = new InstanceRepair(document, _generator, state.Chance);
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
            if (result.IsValid || round == _state.Drawing.MostRepairs || !_state.TakeRepair())
            {
                Repaired += result.IsValid && round > 0 ? 1 : 0;
                return result.IsValid;
            }

            instance = _repair.Repair(instance, result.Errors);
        }
    }
}
