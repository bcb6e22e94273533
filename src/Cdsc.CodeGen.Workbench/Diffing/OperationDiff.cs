using System.Globalization;
using Cdsc.CodeGen.Model;
using static Cdsc.CodeGen.Workbench.ChangeCategories;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Compares operations.</summary>
internal static class OperationDiff
{
    public static void Compare(DiffContext context)
    {
        var groups = Pairs<ApiGroup>.Of(context.Old.Model.Groups, context.New.Model.Groups, group => group.Name, (_, _) => false);
        foreach ((ApiGroup before, ApiGroup after) in groups.Kept)
        {
            context.CompareWords($"tag {after.Name}", $"The group {after.Name}", before.Documentation, after.Documentation, before.Location, after.Location);
        }

        // Where the path is not found by discovery, it says which operation it is; it says so in all documents of people.
        var operations = Pairs<ApiOperation>.Of(
            OperationsOf(context.Old), OperationsOf(context.New), operation => operation.Id, (old, current) => old.Method == current.Method && old.Path == current.Path);
        foreach (ApiOperation operation in operations.Gone)
        {
            context.Add("operation-removed", context.PlaceOf(operation.Id), Wire | Source, $"The operation {operation.Id} ({operation.Method} {operation.Path}) is gone.", operation.Location, null);
        }

        foreach (ApiOperation operation in operations.Added)
        {
            context.Require("operation-added", context.PlaceOf(operation.Id), Source, Parties.Server, $"The operation {operation.Id} ({operation.Method} {operation.Path}) is new.", null, operation.Location);
        }

        foreach ((ApiOperation old, ApiOperation current) in operations.Renamed)
        {
            context.RenamePlace(context.PlaceOf(old.Id), context.PlaceOf(current.Id));
            context.Add("operation-renamed", $"{old.Id}->{current.Id}", Source, $"The operation {old.Id} is now called {current.Id}.", old.Location, current.Location);
        }

        foreach ((ApiOperation old, ApiOperation current) in operations.Kept.Concat(operations.Renamed))
        {
            CompareHeads(context, old, current);
            ParameterDiff.Compare(context, old, current);
            BodyDiff.Compare(context, old, current);
            AccessDiff.Compare(context, old, current);
        }
    }

    private static IEnumerable<ApiOperation> OperationsOf(DiffSide side) => side.Model.Groups.SelectMany(group => group.Operations);

    private static void CompareHeads(DiffContext context, ApiOperation old, ApiOperation current)
    {
        string id = current.Id;
        string place = context.PlaceOf(id);
        void Add(string kind, ChangeCategories categories, Parties of, string message) => context.Require(kind, place, categories, of, message, old.Location, current.Location);

        context.CompareWords(place, id, old.Documentation, current.Documentation, old.Location, current.Location);
        if (old.Method != current.Method)
        {
            Add("method-changed", Wire | Source, Parties.Both, $"{id} is now {current.Method}, not {old.Method}.");
        }

        if (old.Path != current.Path)
        {
            // Paths of operations that are discovered are nobody's contract.
            bool isContract = old.Discovery.Count == 0 || current.Discovery.Count == 0;
            Add("path-changed", isContract ? Wire | Source : Source, isContract ? Parties.Both : Parties.None, $"The path of {id} is now {current.Path}, not {old.Path}.");
        }

        if (old.Group != current.Group)
        {
            Add("group-changed", Source, Parties.None, $"{id} is now in the group {current.Group}, not {old.Group}.");
        }

        if (old.IsOAuth != current.IsOAuth)
        {
            Add("oauth-changed", Wire | Source, Parties.Both, current.IsOAuth ? $"{id} is now an endpoint of OAuth, with its errors." : $"{id} is no longer an endpoint of OAuth, with its errors.");
        }

        if (old.BodyLimit != current.BodyLimit)
        {
            bool isRaised = current.BodyLimit is { } limit && (old.BodyLimit ?? 0) < limit;
            Add(isRaised ? "body-limit-raised" : "body-limit-lowered", isRaised ? None : Wire, isRaised ? Parties.Server : Parties.None, $"{id} takes bodies of {Bytes(current.BodyLimit)} at least, before {Bytes(old.BodyLimit)}.");
        }
    }

    private static string Bytes(int? limit) => limit is { } count ? count.ToString(CultureInfo.InvariantCulture) + " bytes" : "no certain size";
}
