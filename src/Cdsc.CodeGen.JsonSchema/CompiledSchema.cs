using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>A schema ready for use. It never changes, so any number of threads can evaluate with it at once.</summary>
public sealed class CompiledSchema
{
    private readonly SchemaNode _root;

    internal CompiledSchema(SchemaNode root) => _root = root;

    /// <summary>The absolute URI of the schema, with a JSON Pointer as fragment.</summary>
    public string Location => _root.Location;

    /// <summary>Evaluates an instance and says what is wrong with it.</summary>
    /// <param name="instance">The instance. It may be used until its document is disposed, as ever.</param>
    /// <param name="options">How to evaluate; <see cref="EvaluationOptions.Default"/> when left out.</param>
    /// <exception cref="ArgumentException">The instance is <c>default(JsonElement)</c>.</exception>
    public EvaluationResult Evaluate(JsonElement instance, EvaluationOptions? options = null)
    {
        var errors = new List<SchemaError>();
        bool isValid = Run(instance, options, errors);
        return new EvaluationResult(isValid, errors);
    }

    /// <summary>
    /// Whether an instance is valid, as fast as this can be said: stops at the first error and writes no message. An
    /// evaluation that can't come to its end counts as not valid.
    /// </summary>
    /// <inheritdoc cref="Evaluate" path="/param"/>
    /// <inheritdoc cref="Evaluate" path="/exception"/>
    public bool IsValid(JsonElement instance, EvaluationOptions? options = null) => Run(instance, options, null);

    private bool Run(JsonElement instance, EvaluationOptions? options, List<SchemaError>? errors)
    {
        if (instance.ValueKind == JsonValueKind.Undefined)
        {
            throw new ArgumentException("There is no value to evaluate.", nameof(instance));
        }

        var context = new EvaluationContext(options ?? EvaluationOptions.Default, errors);
        return context.Run(_root, new InstanceNode(instance));
    }
}
