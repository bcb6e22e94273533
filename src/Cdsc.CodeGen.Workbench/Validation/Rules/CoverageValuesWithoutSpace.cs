namespace Cdsc.CodeGen.Workbench.Validation;

/// <summary>Ids and entity numbers have no space in them.</summary>
internal sealed class CoverageValuesWithoutSpace() : DocumentRule("coverage-values-without-space")
{
    private static readonly string[] Members = ["id", "entity_number"];

    public override IEnumerable<Breach> Check(DocumentSet documents)
    {
        return from entry in documents.All("CoverageEntry")
               from member in Members
               where entry.GetString(member)?.Contains(' ', StringComparison.Ordinal) == true
               select new Breach(entry.Place(member), $"'{member}' has a space in it, by which filters separate values");
    }
}
