namespace Cdsc.CodeGen.OpenApi;

/// <summary>Tells whether branches exclude each other plainly, by a required member with values of its own in each.</summary>
internal static class Branches
{
    /// <summary>Whether no value can match two of the branches, however many conditions they lose.</summary>
    public static bool AreDisjoint(IReadOnlyList<SourceNode> branches, SelfContainedTree tree)
    {
        List<ObjectNode> schemas = [.. branches.Select(tree.Follow).OfType<ObjectNode>().Where(schema => SchemaParts.Types(schema) is ["object"])];
        return schemas.Count == branches.Count && schemas.Count > 0
            && SchemaParts.Required(schemas[0]).Any(name => HaveOwnValues(schemas, name));
    }

    private static bool HaveOwnValues(List<ObjectNode> schemas, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ObjectNode schema in schemas)
        {
            if (!SchemaParts.Required(schema).Contains(name)
                || (schema.Get("properties") as ObjectNode)?.Get(name) is not ObjectNode property
                || SchemaParts.Values(property) is not { } values
                || !values.All(value => value is StringNode text && seen.Add(text.Value)))
            {
                return false;
            }
        }

        return true;
    }
}
