using System.Globalization;
using System.Runtime.CompilerServices;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>What one evaluation carries along: options, errors, the dynamic scope, and what is being evaluated.</summary>
internal sealed class EvaluationContext
{
    private readonly EvaluationOptions _options;
    private List<SchemaError>? _errors;
    private SchemaError? _aborted;
    private Frame[] _frames = new Frame[16];
    private int _depth;

    public EvaluationContext(EvaluationOptions options, List<SchemaError>? errors)
    {
        _options = options;
        _errors = errors;
    }

    private readonly record struct Frame(SchemaNode Schema, InstanceNode Instance, DynamicScope? Scope);

    public bool AssertFormat => _options.AssertFormat;

    public bool ShowValues => _options.ShowValues;

    /// <summary>The schema resources with dynamic anchors that were entered on the way here.</summary>
    public DynamicScope? Scope { get; private set; }

    /// <summary>Whether somebody wants to know what is wrong, and not only that something is.</summary>
    public bool Collects => _errors is not null && _aborted is null;

    /// <summary>Whether one failure decides all: nothing after it needs a look.</summary>
    public bool StopsAtFailure => _errors is null || _options.StopAtFirstError || _aborted is not null;

    public bool Run(SchemaNode schema, InstanceNode instance)
    {
        bool isValid = schema.Evaluate(this, instance, null) && _aborted is null;
        if (_aborted is not null)
        {
            _errors?.Add(_aborted);
        }

        return isValid;
    }

    /// <summary>Notes that <paramref name="instance"/> breaks <paramref name="keyword"/>; always false.</summary>
    public bool Fail(InstanceNode instance, Keyword keyword, [InterpolatedStringHandlerArgument("")] ref ErrorMessage message) =>
        Collects && Add(instance, keyword.Location, keyword.Name, message.ToString(), []);

    /// <inheritdoc cref="Fail(InstanceNode, Keyword, ref ErrorMessage)"/>
    public bool Fail(InstanceNode instance, string location, string keyword, [InterpolatedStringHandlerArgument("")] ref ErrorMessage message) =>
        Collects && Add(instance, location, keyword, message.ToString(), []);

    /// <inheritdoc cref="Fail(InstanceNode, Keyword, ref ErrorMessage)"/>
    public bool Fail(InstanceNode instance, Keyword keyword, string message, IReadOnlyList<SchemaError> causes) =>
        Collects && Add(instance, keyword.Location, keyword.Name, message, causes);

    /// <summary>Ends the evaluation without a verdict; always false.</summary>
    public bool Abort(SchemaErrorKind kind, InstanceNode instance, string location, string keyword, string message)
    {
        _aborted ??= new SchemaError(instance.Pointer(), location, keyword, message) { Kind = kind };
        return false;
    }

    /// <summary>Begins a part whose failures aren't errors. The caller hands the result back to <see cref="Resume"/>.</summary>
    public List<SchemaError>? CollectNothing() => CollectInto(null);

    public List<SchemaError>? CollectInto(List<SchemaError>? errors)
    {
        List<SchemaError>? before = _errors;
        _errors = errors;
        return before;
    }

    public void Resume(List<SchemaError>? errors) => _errors = errors;

    /// <summary>
    /// Begins the evaluation of a schema, unless it may not begin. Of what is under evaluation, all that concerns the same
    /// place of the instance lies at the top; the same schema among it, in the same scope, can only come back for ever.
    /// </summary>
    public bool Enter(SchemaNode schema, InstanceNode instance)
    {
        if (_aborted is not null)
        {
            return false;
        }

        DynamicScope? scope = schema.DynamicResource is null ? Scope : DynamicScope.Enter(Scope, schema.DynamicResource);
        for (int i = _depth - 1; i >= 0 && ReferenceEquals(_frames[i].Instance, instance); i--)
        {
            if (ReferenceEquals(_frames[i].Schema, schema) && ReferenceEquals(_frames[i].Scope, scope))
            {
                return Abort(
                    SchemaErrorKind.InfiniteRecursion,
                    instance,
                    schema.Location,
                    "$ref",
                    "the schema refers to itself for the same value, which would never end");
            }
        }

        if (_depth >= _options.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Abort(
                SchemaErrorKind.DepthLimit,
                instance,
                schema.Location,
                "",
                string.Create(CultureInfo.InvariantCulture, $"schemas are nested too deep here (limit {_options.MaxDepth})"));
        }

        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _depth * 2);
        }

        _frames[_depth++] = new Frame(schema, instance, scope);
        Scope = scope;
        return true;
    }

    public void Leave()
    {
        _depth--;
        Scope = _depth == 0 ? null : _frames[_depth - 1].Scope;
    }

    private bool Add(InstanceNode instance, string location, string keyword, string message, IReadOnlyList<SchemaError> causes)
    {
        _errors!.Add(new SchemaError(instance.Pointer(), location, keyword, message) { Causes = causes });
        return false;
    }
}
