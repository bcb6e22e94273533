using System.Runtime.InteropServices;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Lowers schemas to types. Conditions (<c>if</c>, <c>not</c>, <c>contains</c> …) are a validator's business and
/// make no type; whatever else can't be honoured is reported, never turned into "any value" in silence.
/// </summary>
internal sealed class SchemaLowering
{
    /// <summary>Lists of lists of lists …; each is a type argument of the next in C#, and a function in a function.</summary>
    private const int MaximumNesting = 50;

    private const int MaximumTypes = 50_000;

    private const int MaximumMembers = 5_000;

    private const int MaximumMembersInAll = 500_000;

    private readonly ReferenceResolver _resolver;
    private readonly SchemaNames _names;
    private readonly DiagnosticBag _diagnostics;
    private readonly NamedTypes _types;
    private readonly Dictionary<TypeId, LoweredSchema> _known = [];
    private readonly Queue<PendingSchema> _pending = new();
    private readonly EnumLowering _enums;
    private readonly ArrayLowering _arrays;
    private readonly CompositionLowering _compositions;

    /// <summary>So many schemas in each other are being lowered.</summary>
    private int _open;

    /// <summary>So many schemas in each other was the most since the innermost of the open ones was opened.</summary>
    private int _deepest;

    public SchemaLowering(ReferenceResolver resolver, SchemaNames names, DiagnosticBag diagnostics)
    {
        _resolver = resolver;
        _names = names;
        _diagnostics = diagnostics;
        _types = new NamedTypes(names);
        _enums = new EnumLowering(diagnostics);
        _arrays = new ArrayLowering(this, _types);
        _compositions = new CompositionLowering(this, _types, names, resolver, diagnostics);
    }

    /// <summary>The type that a schema means where it is used.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="inlineName">The name of the type, should the schema need one and have none of its own.</param>
    public TypeUse Lower(SourceNode schema, InlineName inlineName)
    {
        switch (schema)
        {
            case BooleanNode:
                // Where no value is valid, there is none that could be lost.
                return Uses.Any;
            case ObjectNode value when ReferenceResolver.ReferenceOf(value) is not null:
                return _resolver.Follow(value) is { } target ? Lower(target, _names.NameOf(target.Id)) : Uses.Any;
            case ObjectNode value:
                return LowerOnce(value, inlineName);
            default:
                _diagnostics.Add(DiagnosticDescriptors.UnexpectedValue.At(schema.Location, "schema", FormKind.Schema.Words));
                return Uses.Any;
        }
    }

    /// <summary>Lowers the members of the types met so far, and of those met meanwhile.</summary>
    public IReadOnlyList<NamedType> Complete()
    {
        int members = 0;
        while (_pending.TryDequeue(out PendingSchema? next))
        {
            ObjectType type = LowerObject(next.Schema, next.Name);
            members += type.Properties.Count;
            _types.Add(type);
            if (members > MaximumMembersInAll || _types.Count > MaximumTypes)
            {
                _diagnostics.Add(DiagnosticDescriptors.DocumentsTooLarge.At(type.Location, members > MaximumMembersInAll ? $"{MaximumMembersInAll} members in all types" : $"{MaximumTypes} types"));
                break;
            }
        }

        return _types.ToList();
    }

    /// <summary>An object of its own, the members of which are lowered later, so that types may hold each other.</summary>
    public TypeReference NamedObject(ObjectNode schema, InlineName name)
    {
        if (_types.Announce(schema.Id))
        {
            _pending.Enqueue(new PendingSchema(schema, name.ToString()));
        }

        return new TypeReference(schema.Id);
    }

    private TypeUse LowerOnce(ObjectNode schema, InlineName name)
    {
        // Most schemas are of this kind; to keep what was made of each takes longer than to make it again.
        if (_open <= MaximumNesting && ScalarLowering.PlainTypeOf(schema) is { } scalar)
        {
            _deepest = Math.Max(_deepest, _open + 1);
            return Uses.Of(ScalarLowering.KindOf(schema, scalar));
        }

        // On more ways than there are schemas, one can be met again and again.
        TypeId id = schema.Id;
        LoweredSchema known = CollectionsMarshal.GetValueRefOrAddDefault(_known, id, out _) ??= new LoweredSchema();
        if (_open + known.Inner > MaximumNesting)
        {
            _diagnostics.Add(DiagnosticDescriptors.DocumentsTooLarge.At(schema.Location, $"{MaximumNesting} types in each other without an object between"));
            return Uses.Any;
        }

        if (known.Use is { } lowered)
        {
            _deepest = Math.Max(_deepest, _open + 1 + known.Inner);
            return lowered;
        }

        if (known.IsOpen)
        {
            if (_types.InsideItself(id) is { } itself)
            {
                return itself;
            }

            _diagnostics.Add(DiagnosticDescriptors.EndlessType.At(schema.Location));
            return Uses.Any;
        }

        int around = _deepest;
        known.IsOpen = true;
        _open++;
        _deepest = _open;
        TypeUse use = LowerValue(schema, name);

        // What has a name is no type argument.
        known.Inner = use.Type is TypeReference ? 0 : _deepest - _open;
        known.Use = use;
        _deepest = Math.Max(around, _open + known.Inner);
        _open--;
        return use;
    }

    private TypeUse LowerValue(ObjectNode schema, InlineName name)
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
            _types.Add(_enums.Lower(schema, name.ToString()));
            return new TypeUse(new TypeReference(schema.Id), types.IsNullable || EnumLowering.HasNull(schema));
        }

        if (_compositions.Lower(schema, name) is { } composed)
        {
            return composed with { IsNullable = composed.IsNullable || types.IsNullable };
        }

        return new TypeUse(LowerByType(schema, types, name), types.IsNullable || EnumLowering.HasNull(schema));
    }

    private ApiType LowerByType(ObjectNode schema, SchemaTypes types, InlineName name)
    {
        switch (types.Single)
        {
            case "object":
                return LowerObjectUse(schema, name);
            case "array":
                return _arrays.Lower(schema, name);
            case { } scalar:
                return Uses.Of(ScalarLowering.KindOf(schema, scalar)).Type;
        }

        // Without a type, the keywords tell what is meant; with several, any of them may come.
        return types.IsUnstated switch
        {
            true when schema.Has("properties") || schema.Has("additionalProperties") => LowerObjectUse(schema, name),
            true when schema.Has("items") || schema.Has("prefixItems") => _arrays.Lower(schema, name),
            true when ScalarLowering.TypeOfValues(schema) is { } scalar => Uses.Of(ScalarLowering.KindOf(schema, scalar)).Type,
            _ => Uses.Any.Type,
        };
    }

    private ApiType LowerObjectUse(ObjectNode schema, InlineName name)
    {
        SourceNode? additional = schema.Get("additionalProperties");
        bool hasMembers = schema.TryGet("properties", out ObjectNode? properties) && properties.Members.Count > 0;
        if (!hasMembers)
        {
            return new MapType(additional is ObjectNode values ? Lower(values, name.Below("value")) : Uses.Any);
        }

        return NamedObject(schema, name);
    }

    private ObjectType LowerObject(ObjectNode schema, string name)
    {
        CheckRequired(schema);
        ObjectShape shape = ObjectShape.Of(schema, _resolver);
        if (shape.HasTooManyBases || shape.Count > MaximumMembers)
        {
            _diagnostics.Add(DiagnosticDescriptors.DocumentsTooLarge.At(
                schema.Location, shape.HasTooManyBases ? $"{ObjectShape.MaximumBases} bases of one schema" : $"{MaximumMembers} members of one object"));
            return new ObjectType(schema.Id, name, Docs.Of(schema), schema.Location, [], shape.IsOpen, null);
        }

        var properties = new List<ApiProperty>(shape.Count);
        properties.AddRange(shape.Members.Select(member => new ApiProperty(
            member.Name,
            Lower(member.Value, new InlineName(name, member.Name)),
            shape.IsRequired(member),
            Docs.Of(member.Value, _resolver),
            member.NameLocation)
        {
            Remarks = Remarks.Of(member.Value, _resolver),
        }));
        TypeUse? additional = shape.Additional is { } values ? Lower(values, new InlineName(name, "value")) : null;
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
