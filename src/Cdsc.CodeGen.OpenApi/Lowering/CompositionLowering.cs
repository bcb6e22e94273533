using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers what <c>allOf</c>, <c>anyOf</c> and <c>oneOf</c> make of a schema.</summary>
internal sealed class CompositionLowering(
    SchemaLowering schemas, NamedTypes types, SchemaNames names, ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    /// <summary>The type that they make; null when they only assert.</summary>
    public TypeUse? Lower(ObjectNode schema, InlineName name) =>
        AllOf(schema, name) ?? Alternatives(schema, "anyOf", name) ?? Alternatives(schema, "oneOf", name);

    /// <summary>
    /// One listed base to which nothing but conditions is added is that base; otherwise all members together are an
    /// object of their own. A base that no document lists is a part of others, not a type.
    /// </summary>
    private TypeUse? AllOf(ObjectNode schema, InlineName name)
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
        return Uses.Any;
    }

    private TypeUse ObjectOf(ObjectNode schema, InlineName name) =>
        ObjectShape.Of(schema, resolver) is { Count: 0 } shape
            ? new TypeUse(new MapType(shape.Additional is { } values ? schemas.Lower(values, name.Below("value")) : Uses.Any), IsNullable: false)
            : new TypeUse(schemas.NamedObject(schema, name), IsNullable: false);

    private bool AddsNothing(ObjectNode schema, SourceNode reference)
    {
        if (resolver.Follow(reference) is not ObjectNode target || !ObjectShape.IsObject(target, resolver))
        {
            return false;
        }

        return names.IsListed(target.Id) && ObjectShape.Of(schema, resolver).Count == ObjectShape.Of(target, resolver).Count;
    }

    private TypeUse? Alternatives(ObjectNode schema, string keyword, InlineName name)
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
            return Uses.Any;
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
            ? Union(schema, union, name, isNullable)
            : Choice(schema, typed, name, isNullable);
    }

    private TypeUse Union(ObjectNode schema, UnionShape shape, InlineName name, bool isNullable)
    {
        types.Announce(schema.Id);
        List<UnionCase> cases = [];
        foreach ((string value, SourceNode branch) in shape.Branches)
        {
            TypeUse use = schemas.Lower(branch, name);
            isNullable |= use.IsNullable;
            TypeReference reference = use.Type as TypeReference ?? NamedObject(branch);
            if (!IsEndless(schema, branch, reference))
            {
                cases.Add(new UnionCase(value, reference.Id));
            }
        }

        types.Add(new UnionType(schema.Id, name.ToString(), Docs.Of(schema), schema.Location, shape.Discriminator, cases));
        return new TypeUse(new TypeReference(schema.Id), isNullable);
    }

    /// <summary>An object that names no members is a map elsewhere; as one of several objects it is told by a name.</summary>
    private TypeReference NamedObject(SourceNode branch)
    {
        var target = (ObjectNode)resolver.Follow(branch)!;
        return schemas.NamedObject(target, names.NameOf(target.Id));
    }

    /// <summary>Types that nothing tells apart. Where they are one and the same, that is it.</summary>
    private TypeUse Choice(ObjectNode schema, List<SourceNode> branches, InlineName name, bool isNullable)
    {
        types.Announce(schema.Id);
        var options = new List<TypeUse>();
        foreach ((int index, SourceNode branch) in branches.Index())
        {
            string title = branch is ObjectNode value && value.GetString("title") is { Length: > 0 } own ? own : $"option{index + 1}";
            TypeUse option = schemas.Lower(branch, name.Below(title));
            if (option.Type is not TypeReference reference || !IsEndless(schema, branch, reference))
            {
                options.Add(option);
            }
        }

        isNullable |= options.Exists(option => option.IsNullable);
        List<TypeUse> distinct = [.. options.Select(option => option with { IsNullable = false }).Distinct()];
        bool isAny = distinct.Exists(option => option.Type is AnyType);
        if (!types.IsNeeded(schema.Id) && (isAny || distinct.Count == 1))
        {
            return isAny ? Uses.Any : distinct[0] with { IsNullable = isNullable };
        }

        types.Add(new ChoiceType(schema.Id, name.ToString(), Docs.Of(schema), schema.Location, [.. distinct.Where(option => option.Type is not AnyType)]));
        return new TypeUse(new TypeReference(schema.Id), isNullable);
    }

    /// <summary>Whether a branch leads back to the schema that has it, with nothing between; that says nothing, and is reported.</summary>
    private bool IsEndless(ObjectNode schema, SourceNode branch, TypeReference reference)
    {
        bool isEndless = types.IsEndless(schema.Id, reference.Id);
        if (isEndless)
        {
            diagnostics.Add(DiagnosticDescriptors.EndlessType.At(branch.Location));
        }

        return isEndless;
    }
}
