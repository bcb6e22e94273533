using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Writes <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>.</summary>
internal sealed class CompositionKeywords(SchemaTranslation schemas, SelfContainedTree tree, ConditionSentences sentences)
{
    private readonly Exactness _exactness = new(tree);

    /// <summary>Writes a keyword.</summary>
    public void Write(SchemaDraft draft, ObjectMember member)
    {
        IReadOnlyList<SourceNode> branches = SchemaParts.Items(draft.Source, member.Name);
        switch (member.Name)
        {
            case "not" when member.Value is BooleanNode { Value: false }:
                break;
            case "not" when _exactness.IsExact(member.Value):
                draft.Keywords["not"] = schemas.Translate(member.Value, draft.Known);
                break;
            case "not":
                draft.Sentences.AddRange(sentences.Of(draft.Source, member.Name, draft.Known));
                break;
            case "allOf":
                WriteAll(draft, branches);
                break;
            default:
                if (ListValues.Of(draft.Source) is { } list && list.Keyword == member.Name)
                {
                    WriteList(draft, list);
                }
                else
                {
                    WriteAlternatives(draft, member.Name, branches);
                }

                break;
        }
    }

    /// <summary>What a branch says only in words is said of the whole; a branch of which nothing else remains is left out.</summary>
    private void WriteAll(SchemaDraft draft, IReadOnlyList<SourceNode> branches)
    {
        foreach (SourceNode branch in branches)
        {
            if (branch is not ObjectNode { Members: not [{ Name: "$ref" }] } schema)
            {
                if (branch is not BooleanNode { Value: true })
                {
                    draft.AddAllOf(schemas.Translate(branch));
                }

                continue;
            }

            SchemaDraft part = schemas.Draft(schema, draft.Known);
            bool isMereText = part.Keywords.All(keyword => keyword.Key is "title" or "description");
            if (isMereText && (schema.GetString("description") ?? schema.GetString("title")) is { } text)
            {
                draft.Sentences.Add(Words.Sentence(text));
            }

            draft.Sentences.AddRange(part.Sentences);
            part.Sentences.Clear();
            if (!isMereText)
            {
                draft.AddAllOf(part.Finish());
            }
        }
    }

    private static void WriteList(SchemaDraft draft, ListValues list)
    {
        if (!draft.Source.Has("type"))
        {
            draft.Keywords["type"] = "string";
        }

        bool isNullable = list.HasNull && draft.MayBeNull;
        var values = new JsonArray([.. list.Values.Select(value => JsonNodes.Of(value.Get("const")!)).DistinctBy(value => value!.GetValue<string>())]);
        if (isNullable)
        {
            draft.AllowNull();
            values.Add(null);
        }

        draft.Keywords[list.IsOpen ? "x-extensible-enum" : "enum"] = values;
        draft.Sentences.Add(list.ToText());
    }

    private void WriteAlternatives(SchemaDraft draft, string keyword, IReadOnlyList<SourceNode> branches)
    {
        List<SourceNode> others = [.. branches.Where(branch => !SchemaParts.IsNull(branch))];
        bool hasNull = others.Count < branches.Count && (keyword == "anyOf" || others.TrueForAll(IsNeverNull));
        if (!hasNull)
        {
            WriteBranches(draft, keyword, branches, [.. branches.Select(branch => schemas.Translate(branch, draft.Known))]);
            return;
        }

        if (!draft.MayBeNull)
        {
            WriteBranches(draft, keyword, others, [.. others.Select(branch => schemas.Translate(branch, draft.Known))]);
            return;
        }

        draft.AllowNull();
        switch (others)
        {
            case []:
                TypeKeywords.WriteNull(draft);
                break;
            case [ObjectNode scalar] when HasReference(scalar) && ScalarTypeOf(scalar) is { } type && !draft.Keywords.ContainsKey("type"):
                draft.Keywords["type"] = type;
                WriteBranches(draft, "anyOf", others, [schemas.Translate(scalar, draft.Known), TypeKeywords.Null(type)]);
                break;
            case [var only]:
                WriteNullable(draft, schemas.Translate(only, draft.Known));
                break;
            default:
                WriteBranches(draft, keyword, others, [.. others.Select(branch => schemas.Translate(branch, draft.Known)), TypeKeywords.Null()]);
                break;
        }
    }

    private void WriteBranches(SchemaDraft draft, string keyword, IReadOnlyList<SourceNode> branches, IReadOnlyList<JsonNode> written)
    {
        if (written.Count == 0)
        {
            draft.AddAllOf(SchemaTranslation.Nothing());
            return;
        }

        bool isKept = keyword == "anyOf" || branches.All(_exactness.IsExact) || Branches.AreDisjoint(branches, tree);
        if (!isKept)
        {
            draft.Sentences.Add("Exactly one of the alternatives must match.");
        }

        draft.AddAlternatives(isKept ? keyword : "anyOf", written);
    }

    /// <summary>The one alternative to <c>null</c> stands in place, unless it is a reference or says again what is said there.</summary>
    private static void WriteNullable(SchemaDraft draft, JsonObject schema)
    {
        if (schema["enum"] is JsonArray values && !values.Contains(null))
        {
            values.Add(null);
        }

        bool isFree = !schema.ContainsKey("$ref")
            && schema.All(keyword => keyword.Key == "nullable" || (!draft.Keywords.ContainsKey(keyword.Key) && !draft.Source.Has(keyword.Key)));
        if (!isFree)
        {
            if (schema.ContainsKey("type"))
            {
                schema["nullable"] = true;
            }

            draft.AddAllOf(schema);
            return;
        }

        foreach ((string name, JsonNode? value) in schema.ToList())
        {
            schema.Remove(name);
            draft.Keywords[name] = value;
        }
    }

    /// <summary>
    /// The type of a schema of a scalar type. A schema with a type refuses null also where <c>nullable</c> stands
    /// beside the reference to it. For objects and arrays it is said so nevertheless: generators keep their type only then.
    /// </summary>
    private string? ScalarTypeOf(ObjectNode schema) =>
        KnownSchema.Nothing(tree).With(schema).Types() is { Count: 1 } types
            && types.Single() is ("string" or "number" or "integer" or "boolean") and var type ? type : null;

    private static bool HasReference(ObjectNode schema) =>
        schema.Has("$ref") || SchemaParts.Items(schema, "allOf").OfType<ObjectNode>().Any(HasReference);

    private bool IsNeverNull(SourceNode branch) =>
        KnownSchema.Nothing(tree).With(branch).Types() is { } types && !types.Contains("null");
}
