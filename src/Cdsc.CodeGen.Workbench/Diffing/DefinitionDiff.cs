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

    /// <summary>Documents are the same by what they define, else by their titles; of what is left, by their order: titles change.</summary>
    private static void CompareInfos(DiffContext context)
    {
        List<ApiInfo> gone = [.. context.Old.Model.Infos];
        List<ApiInfo> added = [.. context.New.Model.Infos];
        List<(ApiInfo Old, ApiInfo New)> pairs = [.. Match(info => info.Specification), .. Match(info => info.Title), .. Match(_ => "")];
        foreach (ApiInfo info in gone)
        {
            context.Add("document-removed", PlaceOf(info, context.Old), ChangeCategories.Documentation, $"The document '{info.Title}' is gone.", info.Location, null);
        }

        foreach (ApiInfo info in added)
        {
            context.Add("document-added", PlaceOf(info, context.New), ChangeCategories.Documentation, $"The document '{info.Title}' is new.", null, info.Location);
        }

        foreach ((ApiInfo old, ApiInfo current) in pairs)
        {
            string place = old.Specification == current.Specification ? PlaceOf(current, context.New) : NumberOf(current, context.New);
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

        // Takes out what it pairs.
        List<(ApiInfo, ApiInfo)> Match(Func<ApiInfo, string?> keyOf)
        {
            var found = new List<(ApiInfo, ApiInfo)>();
            foreach (ApiInfo old in gone.ToList())
            {
                if (keyOf(old) is { } key && added.Find(info => keyOf(info) == key) is { } current)
                {
                    gone.Remove(old);
                    added.Remove(current);
                    found.Add((old, current));
                }
            }

            return found;
        }
    }

    private static string PlaceOf(ApiInfo info, DiffSide side) =>
        info.Specification ?? NumberOf(info, side);

    private static string NumberOf(ApiInfo info, DiffSide side) =>
        string.Create(CultureInfo.InvariantCulture, $"document {side.Model.Infos.ToList().IndexOf(info) + 1}");
}
