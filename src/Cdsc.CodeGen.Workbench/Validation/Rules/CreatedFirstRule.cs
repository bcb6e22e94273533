namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Nothing is changed before it is created.</summary>
/// <param name="name">The name of the check.</param>
/// <param name="types">The objects that it looks at.</param>
/// <param name="changed">The member that has the moment of the last change.</param>
internal sealed class CreatedFirstRule(string name, IReadOnlyList<string> types, string changed) : DocumentRule(name)
{
    public override IEnumerable<Breach> Check(DocumentSet documents) =>
        from node in types.SelectMany(documents.All)
        where node.Moment("created") > node.Moment(changed)
        select new Breach(node.Place("created"), $"'created' is later than '{changed}'");
}
