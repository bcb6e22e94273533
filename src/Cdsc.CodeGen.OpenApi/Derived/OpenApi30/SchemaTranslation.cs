using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Says a schema of JSON Schema 2020-12 in the dialect of OpenAPI 3.0. The result accepts whatever the schema accepts;
/// what it can't say becomes a sentence of its description.
/// </summary>
internal sealed class SchemaTranslation
{
    private readonly SelfContainedTree _tree;
    private readonly ComponentNames _names;
    private readonly ConditionSentences _sentences;
    private readonly CompositionKeywords _composition;
    private readonly PartKeywords _parts;

    public SchemaTranslation(SelfContainedTree tree, ComponentNames names)
    {
        _tree = tree;
        _names = names;
        _sentences = new ConditionSentences(tree, names);
        _composition = new CompositionKeywords(this, tree, _sentences);
        _parts = new PartKeywords(this);
    }

    /// <summary>Translates a schema.</summary>
    public JsonObject Translate(SourceNode schema) => Translate(schema, KnownSchema.Nothing(_tree));

    /// <summary>Translates a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="known">What is known of the values besides.</param>
    public JsonObject Translate(SourceNode schema, KnownSchema known) => schema switch
    {
        BooleanNode { Value: false } => Nothing(),
        ObjectNode { Members: [{ Name: "$ref" }] } reference when ReferenceTo(reference) is { } result => result,
        ObjectNode value => Draft(value, known).Finish(),
        _ => [],
    };

    /// <summary>What nothing matches.</summary>
    public static JsonObject Nothing() => new() { ["not"] = new JsonObject() };

    /// <summary>The reference that a schema is or has; null when it leads nowhere.</summary>
    public JsonObject? ReferenceTo(ObjectNode schema) =>
        _names.NameOf(schema) is { } name ? new JsonObject { ["$ref"] = "#/components/schemas/" + JsonPointer.Escape(name) } : null;

    /// <summary>Translates a schema, its sentences kept apart.</summary>
    public SchemaDraft Draft(ObjectNode schema, KnownSchema known)
    {
        var draft = new SchemaDraft(schema, known.With(schema));
        foreach (ObjectMember member in schema.Members)
        {
            Write(draft, member);
        }

        return draft;
    }

    private void Write(SchemaDraft draft, ObjectMember member)
    {
        if (Exactness.IsCondition(draft.Source, member.Name))
        {
            draft.Sentences.AddRange(_sentences.Of(draft.Source, member.Name, draft.Known));
        }

        switch (member.Name)
        {
            case "title" or "description" or "default" or "deprecated" or "readOnly" or "writeOnly" or "externalDocs" or "xml" or "example"
                or "format" or "pattern" or "minLength" or "maxLength" or "multipleOf" or "minItems" or "maxItems" or "uniqueItems"
                or "minProperties" or "maxProperties":
                draft.Copy(member);
                break;
            case "$ref" when ReferenceTo(draft.Source) is { } reference:
                draft.AddAllOf(reference);
                break;
            case "type":
                TypeKeywords.WriteType(draft);
                break;
            case "const" or "enum":
                TypeKeywords.WriteValues(draft, member);
                break;
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum":
                LimitKeywords.Write(draft, member);
                break;
            case "allOf" or "anyOf" or "oneOf" or "not":
                _composition.Write(draft, member);
                break;
            case "properties" or "required" or "items" or "prefixItems" or "additionalProperties" or "unevaluatedProperties" or "unevaluatedItems":
                _parts.Write(draft, member);
                break;
            case "contentEncoding" or "contentMediaType" or "contentSchema":
                ContentKeywords.Write(draft, member, _sentences);
                break;
            case "examples" or "discriminator":
                AnnotationKeywords.Write(draft, member);
                break;
            case "$ref" or "if" or "then" or "else" or "contains" or "minContains" or "maxContains" or "dependentRequired" or "dependentSchemas"
                or "patternProperties" or "propertyNames" or "$dynamicRef":
                // Said in sentences above, as far as they say anything.
                break;
            case "$schema" or "$id" or "$anchor" or "$dynamicAnchor" or "$vocabulary" or "$comment" or "$defs" or "definitions":
                // These name things, or are for those who write schemas: nothing that a reader of the document needs.
                break;
            default:
                AnnotationKeywords.WriteUnknown(draft, member);
                break;
        }
    }
}
