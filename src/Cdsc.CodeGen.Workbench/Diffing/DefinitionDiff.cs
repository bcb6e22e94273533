using System.Globalization;
using Cdsc.CodeGen.Model;
using static Cdsc.CodeGen.Workbench.ChangeCategories;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Says what has changed between two versions of definitions, and who notices.</summary>
internal static class DefinitionDiff
{
    /// <summary>Compares two versions.</summary>
    public static IReadOnlyList<Change> Compare(DiffSide old, DiffSide current)
    {
        var context = new DiffContext(old, current);
        Pairs<NamedType> types = TypeDiff.Pair(context);
        TypeDiff.Compare(context, types);
        OperationDiff.Compare(context);
        ConstraintDiff.Compare(context);
        SecuritySchemeDiff.Compare(context);
        CompareInfos(context);
        return context.ToSorted();
    }

    /// <summary>Documents are the same by their place among the inputs: titles change.</summary>
    private static void CompareInfos(DiffContext context)
    {
        foreach ((int index, (ApiInfo old, ApiInfo current)) in context.Old.Model.Infos.Zip(context.New.Model.Infos).Index())
        {
            string place = old.Specification == current.Specification && current.Specification is { } specification
                ? specification
                : string.Create(CultureInfo.InvariantCulture, $"document {index + 1}");
            if (old.Title != current.Title)
            {
                context.Add("title-changed", place, ChangeCategories.Documentation, $"The title is now '{current.Title}', not '{old.Title}'.", old.Location, current.Location);
            }

            if (old.Version != current.Version)
            {
                context.Add("version-changed", place, ChangeCategories.Documentation, $"The version is now '{current.Version}', not '{old.Version}'.", old.Location, current.Location);
            }

            if (old.Specification != current.Specification)
            {
                context.Add("specification-changed", place, Source, $"The document now defines {current.Specification ?? "no specification"}, not {old.Specification ?? "none"}.", old.Location, current.Location);
            }

            context.CompareWords(place, "The document", old.Documentation, current.Documentation, old.Location, current.Location);
        }
    }
}
