using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>What a keyword demands of a value beyond its type.</summary>
/// <param name="Place">The value: the schema, and the way to the part.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Text">What it demands, the same exactly when the demand is.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Origin">The schema that it was found from.</param>
internal sealed record Constraint(string Place, string Keyword, string Text, SourceNode Node, SchemaPlace Origin)
{
    /// <summary>Whether it is a condition, of which a schema may have many.</summary>
    public bool IsCondition => Keyword is "if" or "rule";
}
