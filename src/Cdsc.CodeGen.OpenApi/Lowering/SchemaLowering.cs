using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Lowers schemas to types. Conditions (<c>if</c>, <c>not</c>, <c>contains</c> …) are a validator's business and
/// make no type; whatever else can't be honoured is reported, never turned into "any value" in silence.
/// </summary>
internal sealed class SchemaLowering
{
    private readonly ReferenceResolver _resolver;
    private readonly SchemaNames _names;
    private readonly DiagnosticBag _diagnostics;
    private readonly NamedTypes _types;
    private readonly HashSet<TypeId> _open = [];
    private readonly Queue<(ObjectNode Schema, string Name)> _pending = new();
    private readonly EnumLowering _enums;
    private readonly CompositionLowering _compositions;

    public SchemaLowering(ReferenceResolver resolver, SchemaNames names, DiagnosticBag diagnostics)
    {
        _resolver = resolver;
        _names = names;
        _diagnostics = diagnostics;
        _types = new NamedTypes(names);
        _enums = new EnumLowering(diagnostics);
        _compositions = new CompositionLowering(this, _types, names, resolver, diagnostics);
    }

    /// <summary>Any value.</summary>
    public static TypeUse Any { get; } = new(new AnyType(), IsNullable: false);

    /// <summary>The type that a schema means where it is used.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="inlineName">The name of the type, should the schema need one and have none of its own.</param>
    public TypeUse Lower(SourceNode schema, string inlineName)
    {
        switch (schema)
        {
            case BooleanNode:
                // Where no value is valid, there is none that could be lost.
                return Any;
            case ObjectNode value when ReferenceResolver.ReferenceOf(value) is not null:
                return _resolver.Follow(value) is { } target ? Lower(target, _names.NameOf(target.Id)) : Any;
            case ObjectNode value:
                return LowerOnce(value, inlineName);
            default:
                _diagnostics.Add(DiagnosticDescriptors.UnexpectedValue.At(schema.Location, "schema", "an object, true or false"));
                return Any;
        }
    }

    /// <summary>Lowers the members of the types met so far, and of those met meanwhile.</summary>
    public IReadOnlyList<NamedType> Complete()
    {
        while (_pending.TryDequeue(out (ObjectNode Schema, string Name) next))
        {
            _types.Add(LowerObject(next.Schema, next.Name));
        }

        return _types.ToList();
    }

    /// <summary>An object of its own, the members of which are lowered later, so that types may hold each other.</summary>
    public TypeReference NamedObject(ObjectNode schema, string name)
    {
        if (_types.Announce(schema.Id))
        {
            _pending.Enqueue((schema, name));
        }

        return new TypeReference(schema.Id);
    }

    private TypeUse LowerOnce(ObjectNode schema, string name)
    {
        if (!_open.Add(schema.Id))
        {
            if (_types.InsideItself(schema.Id) is { } known)
            {
                return known;
            }

            _diagnostics.Add(DiagnosticDescriptors.EndlessType.At(schema.Location));
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
                _diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema.At(member.NameLocation, $"what '{keyword}' says is not known; such values are kept as they come"));
            }
        }

        SchemaTypes types = SchemaTypes.Of(schema, _diagnostics);
        if (EnumLowering.IsEnum(schema, types))
        {
            _types.Add(_enums.Lower(schema, name));
            return new TypeUse(new TypeReference(schema.Id), types.IsNullable || EnumLowering.HasNull(schema));
        }

        if (_compositions.Lower(schema, name) is { } composed)
        {
            return composed with { IsNullable = composed.IsNullable || types.IsNullable };
        }

        return new TypeUse(LowerByType(schema, types, name), types.IsNullable || EnumLowering.HasNull(schema));
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
            true when ScalarLowering.TypeOfValues(schema) is { } scalar => new ScalarType(ScalarLowering.KindOf(schema, scalar)),
            _ => Any.Type,
        };
    }

    private ArrayType LowerArray(ObjectNode schema, string name)
    {
        if (schema.TryGet("prefixItems", out ArrayNode? prefix))
        {
            _diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema.At(prefix.Location, "'prefixItems' makes no type of its own; the items are any values"));
            return new ArrayType(Any);
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

    private ObjectType LowerObject(ObjectNode schema, string name)
    {
        CheckRequired(schema);
        ObjectShape shape = ObjectShape.Of(schema, _resolver);
        List<ApiProperty> properties =
        [
            .. shape.Members.Select(member => new ApiProperty(
                member.Name,
                Lower(member.Value, name + "_" + member.Name),
                shape.IsRequired(member),
                Docs.Of(member.Value, _resolver),
                member.NameLocation)),
        ];
        TypeUse? additional = shape.Additional is { } values ? Lower(values, name + "_value") : null;
        return new ObjectType(schema.Id, name, Docs.Of(schema), schema.Location, properties, shape.IsOpen, additional is { Type: AnyType } ? null : additional);
    }

    private void CheckRequired(ObjectNode schema)
    {
        foreach (SourceNode item in schema.Get("required") switch { null => [], ArrayNode array => array.Items, { } other => [other] })
        {
            if (item is not StringNode)
            {
                _diagnostics.Add(DiagnosticDescriptors.UnexpectedValue.At(item.Location, "required", "a list of member names"));
            }
        }
    }
}
