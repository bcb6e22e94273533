using Cdsc.CodeGen.Model;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Collects schemas, over all references. What is referred to waits in a queue, so that no chain is too long.</summary>
internal sealed class LintSchemaWalk(LintSubject subject, ReferenceResolver resolver, Dictionary<TypeId, LintSchema> known)
{
    private readonly Queue<(SourceNode Target, LintUse Use)> _waiting = new();

    /// <summary>Whether what comes is reached by operations.</summary>
    public bool IsReaching { get; set; } = true;

    /// <summary>Visits a schema and all that it reaches.</summary>
    public void Visit(SourceNode node, LintUse use)
    {
        Visit(node, KindOf(node), null, null, isNarrowing: false, use);
        while (_waiting.TryDequeue(out (SourceNode Target, LintUse Use) next))
        {
            Visit(next.Target, KindOf(next.Target), null, null, isNarrowing: false, next.Use);
        }
    }

    /// <summary>The members that an object may have by its schema: its own, and those of all that speaks of the same value.</summary>
    /// <param name="node">The schema.</param>
    /// <param name="resolver">Finds what it refers to.</param>
    /// <param name="except">A part that doesn't count.</param>
    public static HashSet<string> DeclaredBy(ObjectNode node, ReferenceResolver resolver, ObjectNode? except = null)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<TypeId>();
        var waiting = new Stack<SourceNode>([node]);
        while (waiting.TryPop(out SourceNode? next))
        {
            if (next is not ObjectNode schema || ReferenceEquals(schema, except) || !seen.Add(schema.Id))
            {
                continue;
            }

            names.UnionWith(schema.Get("properties") is ObjectNode properties ? properties.Members.Select(member => member.Name) : []);
            foreach (string keyword in (string[])["allOf", "anyOf", "oneOf"])
            {
                (schema.Get(keyword) as ArrayNode)?.Items.ToList().ForEach(waiting.Push);
            }

            foreach (SourceNode branch in ((string[])["then", "else"]).Select(schema.Get).OfType<SourceNode>())
            {
                waiting.Push(branch);
            }

            if (ReferenceResolver.ReferenceOf(schema) is { } reference && resolver.Resolve(reference) is { } target)
            {
                waiting.Push(target);
            }
        }

        return names;
    }

    private static LintSchemaKind KindOf(SourceNode node) =>
        node.Path is null or { Parent: { Segment: "schemas", Parent: { Segment: "components", Parent: null } } } ? LintSchemaKind.Definition : LintSchemaKind.Part;

    private void Visit(SourceNode node, LintSchemaKind kind, ObjectMember? member, LintSchema? owner, bool isNarrowing, LintUse use)
    {
        if (IsReaching)
        {
            subject.Reached.Add(node.Id);
        }

        if (node is not ObjectNode value)
        {
            return;
        }

        bool isNew = !known.TryGetValue(value.Id, out LintSchema? schema);
        if (isNew)
        {
            schema = new LintSchema(value, kind, member, owner, isNarrowing, resolver);
            known.Add(value.Id, schema);
            subject.Schemas.Add(schema);
            AddSamples(value);
        }
        else if ((schema!.Use | use) == schema.Use)
        {
            return;
        }

        schema!.Use |= use;
        if (ReferenceResolver.ReferenceOf(value) is { } reference && resolver.Resolve(reference) is { } target)
        {
            _waiting.Enqueue((target, isNarrowing ? LintUse.None : use));
        }

        foreach (ObjectMember keyword in value.Members)
        {
            VisitKeyword(schema, keyword, isNarrowing, use);
        }
    }

    private void VisitKeyword(LintSchema schema, ObjectMember keyword, bool isNarrowing, LintUse use)
    {
        switch (keyword.Name, keyword.Value)
        {
            case ("properties", ObjectNode members):
                HashSet<string> elsewhere = schema.Owner == schema ? [] : DeclaredBy(schema.Owner.Node, resolver, schema.Node);
                foreach (ObjectMember member in members.Members)
                {
                    Visit(member.Value, LintSchemaKind.Member, member, null, isNarrowing || elsewhere.Contains(member.Name), use);
                }

                break;
            case ("patternProperties" or "$defs" or "definitions", ObjectNode map):
                map.Members.ToList().ForEach(member => Visit(member.Value, LintSchemaKind.Part, null, null, isNarrowing, use));
                break;
            case ("dependentSchemas", ObjectNode map):
                map.Members.ToList().ForEach(member => Visit(member.Value, LintSchemaKind.Part, null, schema.Owner, isNarrowing: true, use));
                break;
            case ("allOf" or "anyOf" or "oneOf", ArrayNode branches):
                foreach (SourceNode branch in branches.Items)
                {
                    bool isValue = keyword.Name != "allOf" && branch is ObjectNode one && one.Has("const");
                    Visit(branch, isValue ? LintSchemaKind.ListValue : LintSchemaKind.Part, null, schema.Owner, isNarrowing, use);
                }

                break;
            case ("prefixItems", ArrayNode several):
                several.Items.ToList().ForEach(item => Visit(item, LintSchemaKind.Part, null, null, isNarrowing, use));
                break;
            case ("if" or "then" or "else" or "not", _):
                Visit(keyword.Value, LintSchemaKind.Part, null, schema.Owner, isNarrowing: true, use);
                break;
            case ("contains" or "propertyNames", _):
                Visit(keyword.Value, LintSchemaKind.Part, null, null, isNarrowing: true, use);
                break;
            case ("items" or "additionalProperties" or "unevaluatedItems" or "unevaluatedProperties" or "contentSchema", _):
                Visit(keyword.Value, LintSchemaKind.Part, null, null, isNarrowing, use);
                break;
        }
    }

    private void AddSamples(ObjectNode schema)
    {
        foreach (SourceNode value in ((string[])["example", "default"]).Select(schema.Get).OfType<SourceNode>())
        {
            subject.Samples.Add(new LintSample(value, schema));
        }

        foreach (SourceNode value in schema.Get("examples") is ArrayNode several ? several.Items : [])
        {
            subject.Samples.Add(new LintSample(value, schema));
        }
    }
}
