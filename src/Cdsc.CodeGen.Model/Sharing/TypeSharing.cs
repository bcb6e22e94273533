namespace Cdsc.CodeGen.Model;

/// <summary>
/// Makes one type of those that documents write out again and again: of schemas without a name that say the same, word for
/// word, of members of the same name.
/// </summary>
/// <remarks>
/// A type that has a name stays what it is, and so does one that belongs to an operation, as its parameter or its body.
/// Of several made-up names the shortest stays: it tells least of the one place where it was met.
/// </remarks>
public static class TypeSharing
{
    /// <summary>Shares the types of models.</summary>
    /// <param name="models">The models of sets of documents. What is one type in one of them is one in all.</param>
    /// <returns>The models in the same order.</returns>
    public static IReadOnlyList<ApiModel> Share(IReadOnlyList<ApiModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        IReadOnlyDictionary<TypeId, NamedType> same = SameTypes.Of(models.SelectMany(model => model.Types));
        if (same.Count == 0)
        {
            return models;
        }

        var uses = new UseChange(id => same.TryGetValue(id, out NamedType? kept) ? kept.Id : id);
        return
        [
            .. models.Select(model => model with
            {
                // What stands for a type may have been met in another set of documents alone.
                Types =
                [
                    .. model.Types
                        .Select(type => same.GetValueOrDefault(type.Id, type))
                        .DistinctBy(type => type.Id)
                        .Select(uses.Of)
                        .Order(NamedTypeOrder.ByName),
                ],
                Groups = [.. model.Groups.Select(group => group with { Operations = [.. group.Operations.Select(uses.Of)] })],
            }),
        ];
    }
}
