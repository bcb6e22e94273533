using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Tells whether a value is a choice that a field offers.</summary>
internal static class Choices
{
    /// <summary>Whether a value is the id of a choice.</summary>
    public static bool Has(ObjectNode field, SourceNode value) =>
        value is StringNode id && field.Objects("choices").Any(choice => choice.GetString("id") == id.Value);

    /// <summary>Whether a value is a list of one or more ids of choices.</summary>
    public static bool HasAll(ObjectNode field, SourceNode value) =>
        value is ArrayNode { Items.Count: > 0 } list && list.Items.All(item => Has(field, item));
}
