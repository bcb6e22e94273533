using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Collects what a schema demands beyond what the model says of it: limits, patterns, conditions.</summary>
internal sealed class ConstraintReader(SchemaPlace origin, CanonicalSchema canonical, Func<string, string> placeOf)
{
    private readonly List<Constraint> _constraints = [];
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    /// <summary>What the schema demands.</summary>
    public IReadOnlyList<Constraint> Constraints => _constraints;

    /// <summary>The values that it was looked for, whether anything is demanded of them or not.</summary>
    public IReadOnlySet<string> Places => _places;

    public static ConstraintReader Read(SchemaPlace origin, Func<string, string> nameOf, Func<string, string> placeOf)
    {
        var reader = new ConstraintReader(origin, new CanonicalSchema(origin.Document, nameOf), placeOf);
        reader.Visit(origin.Schema, origin.Name);
        return reader;
    }

    private void Visit(SourceNode node, string place)
    {
        if (node is not ObjectNode schema || schema.Has("$ref"))
        {
            // What a reference leads to has a place of its own.
            return;
        }

        _places.Add(place);
        foreach (ObjectMember member in schema.Members.Where(member => !CanonicalSchema.IsAnnotation(member.Name)))
        {
            VisitKeyword(schema, member, place);
        }
    }

    private void VisitKeyword(ObjectNode schema, ObjectMember member, string place)
    {
        switch (member.Name, member.Value)
        {
            case ("type" or "required" or "discriminator" or "then" or "else" or "contentEncoding" or "$defs" or "$schema" or "$id", _):
                // The model has these, or they go with others.
                break;
            case ("properties", ObjectNode properties):
                foreach (ObjectMember property in properties.Members)
                {
                    Visit(property.Value, placeOf($"{place}/{property.Name}"));
                }

                break;
            case ("items", ObjectNode items):
                Visit(items, place + "[]");
                break;
            case ("additionalProperties", ObjectNode values):
                Visit(values, place + "{}");
                break;
            case ("additionalProperties", _):
            case ("format", StringNode { Value: "date-time" or "date" or "uri" or "uri-reference" or "iri" or "iri-reference" or "int32" or "int64" or "decimal" or "password" or "unix-time-or-never" }):
            case ("enum", ArrayNode values) when values.Items.All(item => item is StringNode or NullNode):
                break;
            case ("anyOf" or "oneOf", ArrayNode choices) when IsShape(schema, choices):
                // The values of a list are members of the model.
                foreach (SourceNode choice in choices.Items.Where(choice => choice is not ObjectNode value || value.Get("const") is not StringNode))
                {
                    Visit(choice, place);
                }

                break;
            case ("allOf", ArrayNode parts):
                foreach (SourceNode part in parts.Items)
                {
                    VisitPart(part, place);
                }

                break;
            case ("if", _):
                AddCondition(schema, place);
                break;
            case ("dependentRequired", ObjectNode dependencies):
                foreach (ObjectMember dependency in dependencies.Members)
                {
                    Add(place, $"dependentRequired/{dependency.Name}", dependency.Value, NodeKind.Data);
                }

                break;
            default:
                Add(place, member.Name, member.Value, NodeKinds.OfMember(NodeKind.Schema, member.Name));
                break;
        }
    }

    /// <summary>A part of a schema adds members to it, or conditions.</summary>
    private void VisitPart(SourceNode part, string place)
    {
        if (part is not ObjectNode schema || schema.Has("$ref"))
        {
            return;
        }

        if (schema.Has("if"))
        {
            AddCondition(schema, place);
        }
        else if (schema.Has("not") || schema.Has("anyOf") || schema.Has("oneOf"))
        {
            _constraints.Add(new Constraint(place, "rule", canonical.Of(schema, NodeKind.Schema), schema, origin));
        }
        else
        {
            Visit(schema, place);
        }
    }

    private void AddCondition(ObjectNode schema, string place)
    {
        ObjectNode condition = schema.With([.. schema.Members.Where(member => member.Name is "if" or "then" or "else")]);
        _constraints.Add(new Constraint(place, "if", canonical.Of(condition, NodeKind.Schema), condition, origin));
    }

    private void Add(string place, string keyword, SourceNode value, NodeKind kind) =>
        _constraints.Add(new Constraint(place, keyword, canonical.Of(value, kind), value, origin));

    /// <summary>Whether alternatives are what the model makes types of: lists of values, null or another type, objects told apart.</summary>
    private static bool IsShape(ObjectNode schema, ArrayNode choices) =>
        schema.Has("discriminator")
        || choices.Items.All(choice => choice is ObjectNode value && (value.Get("const") is StringNode || value.GetString("type") is "string" && value.Members.Count == 1))
        || choices.Items.Any(choice => choice is ObjectNode value && value.GetString("type") == "null");
}
