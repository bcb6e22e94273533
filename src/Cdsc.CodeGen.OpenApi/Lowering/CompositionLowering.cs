using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers what <c>allOf</c>, <c>anyOf</c> and <c>oneOf</c> make of a schema.</summary>
internal sealed class CompositionLowering(
    SchemaLowering schemas, NamedTypes types, SchemaNames names, ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    /// <summary>The type that they make; null when they only assert.</summary>
    public TypeUse? Lower(ObjectNode schema, string name) =>
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
        List<SourceNode> objects = [.. typed.Where(branch => ObjectShape.IsObject(branch, resolver))];
        if (bases.Count == 1 && objects.Count == typed.Count && AddsNothing(schema, bases[0]))
        {
            return schemas.Lower(bases[0], name);
        }

        if (objects.Count == typed.Count)
        {
            return ObjectOf(schema, name);
        }

        if (typed.Count == 1 && !schema.Has("properties"))
        {
            return schemas.Lower(typed[0], name);
        }

        if (objects.Count > 0 || schema.Has("properties"))
        {
            diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema.At(
                branches.Location, "'allOf' merges objects, and here one branch is none; what it adds is kept as undeclared members"));
            return ObjectOf(schema, name);
        }

        // Each says something of the same value. Where they say the same, that is what it is.
        List<TypeUse> uses = [.. typed.Select(branch => schemas.Lower(branch, name))];
        if (uses.TrueForAll(use => use.Type == uses[0].Type))
        {
            return uses[0];
        }

        diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema.At(
            branches.Location, "'allOf' merges objects, or adds conditions to one type; here are several types, so it is any value"));
        return SchemaLowering.Any;
    }

    private TypeUse ObjectOf(ObjectNode schema, string name) =>
        ObjectShape.Of(schema, resolver) is { Names.Count: 0 } shape
            ? new TypeUse(new MapType(shape.Additional is { } values ? schemas.Lower(values, name + "_value") : SchemaLowering.Any), IsNullable: false)
            : new TypeUse(schemas.NamedObject(schema, name), IsNullable: false);

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

        if (branches.Items.Any(SchemaAssertions.AllowsAnything))
        {
            return SchemaLowering.Any;
        }

        bool isNullable = branches.Items.Any(SchemaTypes.IsNull);
        if (schema.TryGet("properties", out ObjectNode? properties) && properties.Members.Count > 0)
        {
            diagnostics.Add(DiagnosticDescriptors.UnsupportedSchema.At(
                branches.Location, $"'{keyword}' beside 'properties' makes no type of its own; what it adds is kept as undeclared members"));
            return null;
        }

        if (typed.Count == 1)
        {
            TypeUse use = schemas.Lower(typed[0], name);
            return use with { IsNullable = use.IsNullable || isNullable };
        }

        return UnionShape.Of(schema, typed, resolver) is { } union
            ? new TypeUse(Union(schema, union, name), isNullable)
            : Choice(schema, typed, name, isNullable);
    }

    private TypeReference Union(ObjectNode schema, UnionShape shape, string name)
    {
        if (types.Announce(schema.Id))
        {
            List<UnionCase> cases = [];
            foreach ((string value, SourceNode branch) in shape.Branches)
            {
                if (schemas.Lower(branch, name).Type is TypeReference reference)
                {
                    cases.Add(new UnionCase(value, reference.Id));
                }
            }

            types.Add(new UnionType(schema.Id, name, Docs.Of(schema), schema.Location, shape.Discriminator, cases));
        }

        return new TypeReference(schema.Id);
    }

    /// <summary>Types that nothing tells apart. Where they are one and the same, that is it.</summary>
    private TypeUse Choice(ObjectNode schema, List<SourceNode> branches, string name, bool isNullable)
    {
        if (types.Announce(schema.Id))
        {
            var options = new List<TypeUse>();
            foreach ((int index, SourceNode branch) in branches.Index())
            {
                string title = branch is ObjectNode value && value.GetString("title") is { Length: > 0 } own ? own : $"option{index + 1}";
                options.Add(schemas.Lower(branch, $"{name}_{title}"));
            }

            isNullable |= options.Exists(option => option.IsNullable);
            List<TypeUse> distinct = [.. options.Select(option => option with { IsNullable = false }).Distinct()];
            if (types.IsNeeded(schema.Id))
            {
                types.Add(new ChoiceType(schema.Id, name, Docs.Of(schema), schema.Location, [.. distinct.Where(option => option.Type is not AnyType)]));
                types.AddPlain(schema.Id, new TypeUse(new TypeReference(schema.Id), isNullable));
            }
            else if (distinct.Exists(option => option.Type is AnyType))
            {
                types.AddPlain(schema.Id, SchemaLowering.Any);
            }
            else if (distinct.Count == 1)
            {
                types.AddPlain(schema.Id, distinct[0] with { IsNullable = isNullable });
            }
            else
            {
                types.Add(new ChoiceType(schema.Id, name, Docs.Of(schema), schema.Location, distinct));
                types.AddPlain(schema.Id, new TypeUse(new TypeReference(schema.Id), isNullable));
            }
        }

        return types.PlainOf(schema.Id) ?? new TypeUse(new TypeReference(schema.Id), isNullable);
    }
}
