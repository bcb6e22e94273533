namespace Cdsc.CodeGen.OpenApi;

/// <summary>How the branches of <c>oneOf</c> or <c>anyOf</c> are told apart: by a required member that is a constant in each.</summary>
/// <param name="Discriminator">The name of the member.</param>
/// <param name="Branches">The branches with their values, in the order of the document.</param>
internal sealed record UnionShape(string Discriminator, IReadOnlyList<(string Value, SourceNode Branch)> Branches)
{
    /// <summary>The shape of branches; null when they can't be told apart so.</summary>
    public static UnionShape? Of(IReadOnlyList<SourceNode> branches, ReferenceResolver resolver)
    {
        var shapes = new List<ObjectShape>();
        foreach (SourceNode branch in branches)
        {
            if (ReferenceResolver.ReferenceOf(branch) is null || resolver.Follow(branch) is not ObjectNode target || !ObjectShape.IsObject(target, resolver))
            {
                return null;
            }

            shapes.Add(ObjectShape.Of(target, resolver));
        }

        foreach (string name in shapes[0].Members.Select(member => member.Name))
        {
            List<string?> values = [.. shapes.Select(shape => ConstantOf(shape, name, resolver))];
            if (!values.Contains(null) && values.Distinct(StringComparer.Ordinal).Count() == values.Count)
            {
                return new UnionShape(name, [.. values.Select((value, index) => (value!, branches[index]))]);
            }
        }

        return null;
    }

    private static string? ConstantOf(ObjectShape shape, string name, ReferenceResolver resolver) =>
        shape.Required.Contains(name)
        && shape.Members.FirstOrDefault(member => member.Name == name) is { } member
        && resolver.Follow(member.Value) is ObjectNode schema
            ? schema.GetString("const") : null;
}
