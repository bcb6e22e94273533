using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Lowers schemas to types. Conditions (<c>if</c>, <c>not</c>, <c>contains</c> …) are a validator's business and
/// make no type; whatever else can't be honoured is reported, never turned into "any value" in silence.
/// </summary>
internal sealed class SchemaLowering(ReferenceResolver resolver, SchemaNames names, DiagnosticBag diagnostics)
{
    private readonly Dictionary<TypeId, NamedType> _types = [];
    private readonly HashSet<TypeId> _named = [];
    private readonly HashSet<TypeId> _open = [];
    private readonly Queue<(ObjectNode Schema, string Name)> _pending = new();
    private readonly EnumLowering _enums = new(diagnostics);

    /// <summary>The type that a schema means where it is used.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="inlineName">The name of the type, should the schema need one and have none of its own.</param>
    public TypeUse Lower(SourceNode schema, string inlineName)
    {
        switch (schema)
        {
            case BooleanNode { Value: true }:
                return Any;
            case ObjectNode value when ReferenceResolver.ReferenceOf(value) is not null:
                return resolver.Follow(value) is { } target ? Lower(target, names.NameOf(target.Id)) : Any;
            case ObjectNode value:
                return LowerOnce(value, inlineName);
            default:
                diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema.At(schema.Location, "it must be an object or true"));
                return Any;
        }
    }

    /// <summary>Lowers the members of the types met so far, and of those met meanwhile.</summary>
    public IReadOnlyList<NamedType> Complete()
    {
        while (_pending.TryDequeue(out (ObjectNode Schema, string Name) next))
        {
            _types.Add(next.Schema.Id, LowerObject(next.Schema, next.Name));
        }

        return [.. _types.Values.OrderBy(type => type.Name, StringComparer.Ordinal).ThenBy(type => type.Id.ToString(), StringComparer.Ordinal)];
    }

    private static TypeUse Any { get; } = new(new AnyType(), IsNullable: false);

    private TypeUse LowerOnce(ObjectNode schema, string name)
    {
        if (!_open.Add(schema.Id))
        {
            diagnostics.Add(DiagnosticDescriptors.EndlessType.At(schema.Location));
            return Any;
        }

        TypeUse use = LowerValue(schema, name);
        _open.Remove(schema.Id);
        return use;
    }

    private TypeUse LowerValue(ObjectNode schema, string name)
    {
        foreach (string keyword in (ReadOnlySpan<string>)["patternProperties", "$dynamicRef"])
        {
            if (schema.GetMember(keyword) is { Value: not ObjectNode { Members.Count: 0 } } member)
            {
                diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema.At(member.NameLocation, $"'{keyword}' is not supported"));
            }
        }

        SchemaTypes types = SchemaTypes.Of(schema, diagnostics);
        if (EnumLowering.IsEnum(schema, types))
        {
            _types.TryAdd(schema.Id, _enums.Lower(schema, name));
            return new TypeUse(new TypeReference(schema.Id), types.IsNullable || EnumLowering.HasNull(schema));
        }

        if (Composition(schema, name) is { } composed)
        {
            return composed with { IsNullable = composed.IsNullable || types.IsNullable };
        }

        return new TypeUse(LowerByType(schema, types, name), types.IsNullable);
    }

    /// <summary>What <c>allOf</c>, <c>anyOf</c> and <c>oneOf</c> make of a schema; null when they only assert.</summary>
    private TypeUse? Composition(ObjectNode schema, string name) =>
        AllOf(schema, name) ?? Alternatives(schema, "anyOf", name) ?? Alternatives(schema, "oneOf", name);

    /// <summary>
    /// One listed base to which nothing but conditions is added is that base; otherwise all members together are an
    /// object of their own. A base that no document lists is a part of others, not a type.
    /// </summary>
    private TypeUse? AllOf(ObjectNode schema, string name)
    {
        if (!schema.TryGet("allOf", out ArrayNode? branches))
        {
            return null;
        }

        List<SourceNode> typed = [.. branches.Items.Where(branch => !SchemaAssertions.IsMereAssertion(branch))];
        if (typed.Count == 0)
        {
            return null;
        }

        List<SourceNode> bases = [.. typed.Where(branch => ReferenceResolver.ReferenceOf(branch) is not null)];
        bool areObjects = typed.TrueForAll(branch => ObjectShape.IsObject(branch, resolver));
        if (bases.Count == 1 && areObjects && AddsNothing(schema, bases[0]))
        {
            return Lower(bases[0], name);
        }

        if (areObjects)
        {
            return new TypeUse(NamedObject(schema, name), IsNullable: false);
        }

        if (typed.Count == 1 && !schema.Has("properties"))
        {
            return Lower(typed[0], name);
        }

        diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema.At(
            branches.Location, "'allOf' can merge objects, or add conditions to one type; here are several types, not all of them objects"));
        return Any;
    }

    private bool AddsNothing(ObjectNode schema, SourceNode reference)
    {
        if (resolver.Follow(reference) is not ObjectNode target || !ObjectShape.IsObject(target, resolver))
        {
            return false;
        }

        IReadOnlyCollection<string> known = ObjectShape.Of(target, resolver).Names;
        return names.IsListed(target.Id) && ObjectShape.Of(schema, resolver).Names.Count == known.Count;
    }

    private TypeUse? Alternatives(ObjectNode schema, string keyword, string name)
    {
        if (!schema.TryGet(keyword, out ArrayNode? branches))
        {
            return null;
        }

        List<SourceNode> typed = [.. branches.Items.Where(branch => !SchemaAssertions.IsMereAssertion(branch) && !SchemaTypes.IsNull(branch))];
        if (typed.Count == 0)
        {
            return null;
        }

        if (typed.Count > 1 && !schema.Has("properties") && UnionShape.Of(typed, resolver) is { } union)
        {
            return new TypeUse(Union(schema, union, name), branches.Items.Any(SchemaTypes.IsNull));
        }

        if (typed.Count > 1 || schema.Has("properties"))
        {
            diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema.At(
                branches.Location,
                $"'{keyword}' of several types needs references to objects, each with a required member of the same name and a 'const' of its own"));
            return Any;
        }

        TypeUse use = Lower(typed[0], name);
        return use with { IsNullable = use.IsNullable || branches.Items.Any(SchemaTypes.IsNull) };
    }

    private TypeReference Union(ObjectNode schema, UnionShape shape, string name)
    {
        List<UnionCase> cases = [];
        foreach ((string value, SourceNode branch) in shape.Branches)
        {
            if (Lower(branch, name).Type is TypeReference reference)
            {
                cases.Add(new UnionCase(value, reference.Id));
            }
        }

        _types.TryAdd(schema.Id, new UnionType(schema.Id, name, Docs.Of(schema), schema.Location, shape.Discriminator, cases));
        return new TypeReference(schema.Id);
    }

    private ApiType LowerByType(ObjectNode schema, SchemaTypes types, string name)
    {
        switch (types.Single)
        {
            case "object":
                return LowerObjectUse(schema, name);
            case "array":
                return LowerArray(schema, name);
            case { } scalar:
                return new ScalarType(ScalarLowering.KindOf(schema, scalar));
        }

        // Without a type, the keywords tell what is meant; with several, any of them may come.
        return types.IsUnstated switch
        {
            true when schema.Has("properties") || schema.Has("additionalProperties") => LowerObjectUse(schema, name),
            true when schema.Has("items") || schema.Has("prefixItems") => LowerArray(schema, name),
            true when schema.Get("const") is { } constant && ScalarLowering.TypeOf(constant) is { } scalar =>
                new ScalarType(ScalarLowering.KindOf(schema, scalar)),
            _ => new AnyType(),
        };
    }

    private ArrayType LowerArray(ObjectNode schema, string name)
    {
        if (schema.TryGet("prefixItems", out ArrayNode? prefix))
        {
            diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema.At(prefix.Location, "'prefixItems' is not supported"));
        }

        return new ArrayType(schema.Get("items") is { } items ? Lower(items, name + "_item") : Any);
    }

    private ApiType LowerObjectUse(ObjectNode schema, string name)
    {
        SourceNode? additional = schema.Get("additionalProperties");
        bool hasMembers = schema.TryGet("properties", out ObjectNode? properties) && properties.Members.Count > 0;
        if (!hasMembers)
        {
            return new MapType(additional is ObjectNode values ? Lower(values, name + "_value") : Any);
        }

        return NamedObject(schema, name);
    }

    private TypeReference NamedObject(ObjectNode schema, string name)
    {
        if (_named.Add(schema.Id))
        {
            _pending.Enqueue((schema, name));
        }

        return new TypeReference(schema.Id);
    }

    private ObjectType LowerObject(ObjectNode schema, string name)
    {
        CheckRequired(schema);
        ObjectShape shape = ObjectShape.Of(schema, resolver);
        if (shape.Additional is { } additional)
        {
            diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema.At(
                additional.Location, "'additionalProperties' with a schema beside 'properties' is not supported"));
        }

        List<ApiProperty> properties =
        [
            .. shape.Members.Select(member => new ApiProperty(
                member.Name,
                Lower(member.Value, name + "_" + member.Name),
                shape.Required.Contains(member.Name),
                Docs.Of(member.Value, resolver),
                member.NameLocation)),
        ];
        return new ObjectType(schema.Id, name, Docs.Of(schema), schema.Location, properties, shape.IsOpen);
    }

    private void CheckRequired(ObjectNode schema)
    {
        foreach (SourceNode item in schema.Get("required") switch { null => [], ArrayNode array => array.Items, { } other => [other] })
        {
            if (item is not StringNode)
            {
                diagnostics.Add(DiagnosticDescriptors.UnexpectedValue.At(item.Location, "required", "a list of member names"));
            }
        }
    }
}
