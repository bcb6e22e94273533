namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// How the branches of <c>oneOf</c> or <c>anyOf</c> are told apart: by the member that <c>discriminator</c> names, or by a
/// required member that is a constant in each.
/// </summary>
/// <param name="Discriminator">The name of the member.</param>
/// <param name="Branches">The branches with their values, in the order of the document.</param>
internal sealed record UnionShape(string Discriminator, IReadOnlyList<UnionBranch> Branches)
{
    /// <summary>The shape of branches; null when they can't be told apart so.</summary>
    /// <param name="schema">The schema that has the branches.</param>
    /// <param name="branches">The branches that are types.</param>
    /// <param name="resolver">Follows references.</param>
    public static UnionShape? Of(ObjectNode schema, IReadOnlyList<SourceNode> branches, ReferenceResolver resolver)
    {
        if (!branches.All(branch => ReferenceResolver.ReferenceOf(branch) is not null && ObjectShape.IsObject(branch, resolver)))
        {
            return null;
        }

        if (schema.TryGet("discriminator", out ObjectNode? discriminator) && discriminator.GetString("propertyName") is { } property)
        {
            List<UnionBranch> named = [.. branches.SelectMany(branch => ValuesOf(branch, discriminator).Select(value => new UnionBranch(value, branch)))];
            return named.DistinctBy(one => one.Value, StringComparer.Ordinal).Count() == named.Count ? new UnionShape(property, named) : null;
        }

        List<ObjectShape> shapes = [.. branches.Select(branch => ObjectShape.Of((ObjectNode)resolver.Follow(branch)!, resolver))];
        foreach (string name in shapes[0].Members.Select(member => member.Name))
        {
            List<string?> values = [.. shapes.Select(shape => ConstantOf(shape, name, resolver))];
            if (!values.Contains(null) && values.Distinct(StringComparer.Ordinal).Count() == values.Count)
            {
                return new UnionShape(name, [.. values.Select((value, index) => new UnionBranch(value!, branches[index]))]);
            }
        }

        return null;
    }

    /// <summary>The values that mean a branch: those that the mapping lists, else the name of its schema (OpenAPI 3.1, section 4.8.25).</summary>
    private static List<string> ValuesOf(SourceNode branch, ObjectNode discriminator)
    {
        string reference = ReferenceResolver.ReferenceOf(branch)!.Value;
        string name = JsonPointer.Unescape(reference[(reference.LastIndexOfAny(['/', '#']) + 1)..]);
        List<string> values =
        [
            .. ((discriminator.Get("mapping") as ObjectNode)?.Members ?? [])
                .Where(entry => entry.Value is StringNode target && (target.Value == reference || target.Value == name))
                .Select(entry => entry.Name),
        ];
        return values.Count > 0 ? values : [name];
    }

    private static string? ConstantOf(ObjectShape shape, string name, ReferenceResolver resolver) =>
        shape.IsListedAsRequired(name)
        && shape.Get(name) is { } member
        && resolver.Follow(member.Value) is ObjectNode schema
            ? schema.GetString("const") : null;
}
