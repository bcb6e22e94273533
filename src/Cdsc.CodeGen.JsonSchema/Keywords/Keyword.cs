namespace Cdsc.CodeGen.JsonSchema;

/// <summary>A compiled keyword, or a few that belong closely together.</summary>
internal abstract class Keyword(SchemaNode schema, string name)
{
    public string Name { get; } = name;

    public string Location => LocationOf(Name);

    /// <returns>
    /// Whether the instance satisfies the keyword. Values of a type that the keyword isn't about always do.
    /// </returns>
    public abstract bool Evaluate(EvaluationContext context, InstanceNode instance, EvaluatedChildren? evaluated);

    /// <summary>The location of another keyword of the same schema.</summary>
    protected string LocationOf(string keyword) => SchemaLocation.Append(schema.Location, keyword);
}
