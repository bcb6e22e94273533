namespace Cdsc.CodeGen.JsonSchema;

/// <summary>A compiled schema. Schemas may refer to each other in circles, so its keywords come after its creation.</summary>
internal sealed class SchemaNode
{
    private Keyword[] _keywords = [];
    private bool _isFalse;
    private bool _needsEvaluated;

    public SchemaNode(string location, DynamicResource? dynamicResource)
    {
        Location = location;
        DynamicResource = dynamicResource;
    }

    /// <summary>The absolute URI, with a JSON Pointer as fragment.</summary>
    public string Location { get; }

    /// <summary>The schema resource this belongs to, if <c>$dynamicAnchor</c> occurs in it.</summary>
    public DynamicResource? DynamicResource { get; }

    /// <summary>Whether this is the schema <c>false</c>, which applicators report in words of their own.</summary>
    public bool IsFalse => _isFalse;

    public void Complete(bool always) => _isFalse = !always;

    public void Complete(Keyword[] keywords)
    {
        _keywords = keywords;
        _needsEvaluated = keywords.Any(k => k is UnevaluatedKeyword);
    }

    /// <param name="context">The running evaluation.</param>
    /// <param name="instance">The value.</param>
    /// <param name="evaluated">
    /// Where to note the children that are evaluated here, when a schema around this one, for the same value, wants to
    /// know. What is noted when the result is false is of no account: whoever can still succeed gave an own record.
    /// </param>
    public bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated)
    {
        if (_isFalse)
        {
            return context.Fail(instance, Location, "false", $"no value is allowed here");
        }

        if (_keywords.Length == 0)
        {
            return true;
        }

        if (!context.Enter(this, instance))
        {
            return false;
        }

        EvaluatedChildren? mine = _needsEvaluated ? EvaluatedChildren.For(instance) : evaluated;
        bool isValid = true;
        foreach (Keyword keyword in _keywords)
        {
            if (keyword.Evaluate(context, instance, mine))
            {
                continue;
            }

            isValid = false;
            if (context.StopsAtFailure)
            {
                break;
            }
        }

        if (_needsEvaluated)
        {
            evaluated?.AddAll(mine);
        }

        context.Leave();
        return isValid;
    }
}
