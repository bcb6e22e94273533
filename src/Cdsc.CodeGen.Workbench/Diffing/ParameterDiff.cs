using Cdsc.CodeGen.Model;
using static Cdsc.CodeGen.Workbench.ChangeCategories;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Compares parameters of operations.</summary>
internal static class ParameterDiff
{
    public static void Compare(DiffContext context, ApiOperation old, ApiOperation current)
    {
        string id = current.Id;
        string place = context.PlaceOf(id);
        var parameters = Pairs<ApiParameter>.Of(old.Parameters, current.Parameters, NameOf, (before, after) => CanBeRenamed(context, before, after));
        foreach (ApiParameter parameter in parameters.Gone)
        {
            context.Add("parameter-removed", $"{place}/{NameOf(parameter)}", Wire | Source, $"The parameter '{parameter.Name}' of {id} is gone.", parameter.Location, null);
        }

        foreach (ApiParameter parameter in parameters.Added)
        {
            // Handlers of servers get it as one more argument.
            context.Require(
                "parameter-added",
                $"{place}/{NameOf(parameter)}",
                parameter.IsRequired ? Wire | Source : Source,
                parameter.IsRequired ? Parties.Both : Parties.Server,
                $"{id} has the new {(parameter.IsRequired ? "required" : "optional")} parameter '{parameter.Name}': {context.NewText(parameter.Type)}.",
                null,
                parameter.Location);
        }

        foreach ((ApiParameter before, ApiParameter after) in parameters.Renamed)
        {
            context.RenamePlace($"{place}/{NameOf(before)}", $"{place}/{NameOf(after)}");
            bool isPath = after.In == ParameterIn.Path;
            context.Require(
                "parameter-renamed", $"{place}/{NameOf(before)}->{NameOf(after)}", isPath ? Source : Wire | Source, isPath ? Parties.None : Parties.Both, $"The parameter '{before.Name}' of {id} is now called '{after.Name}'.", before.Location, after.Location);
        }

        foreach ((ApiParameter before, ApiParameter after) in parameters.Kept)
        {
            CompareKept(context, id, before, after);
        }
    }

    private static void CompareKept(DiffContext context, string id, ApiParameter old, ApiParameter current)
    {
        string place = $"{context.PlaceOf(id)}/{NameOf(current)}";
        string name = $"The parameter '{current.Name}' of {id}";
        context.CompareWords(place, name, old.Documentation, current.Documentation, old.Location, current.Location);
        if (old.IsRequired != current.IsRequired)
        {
            (string kind, string message) = current.IsRequired ? ("parameter-required", $"{name} is now required.") : ("parameter-optional", $"{name} is no longer required.");
            context.Require(kind, place, current.IsRequired ? Wire | Source : Source, current.IsRequired ? Parties.Client : Parties.Server, message, old.Location, current.Location);
        }

        if (old.Style != current.Style)
        {
            context.Require("style-changed", place, Wire, Parties.Both, $"{name} is now written as {current.Style}, not {old.Style}.", old.Location, current.Location);
        }
        else if (old.IsExploded != current.IsExploded)
        {
            context.Require("explode-changed", place, Wire, Parties.Both, $"{name} is {(current.IsExploded ? "now" : "no longer")} exploded.", old.Location, current.Location);
        }

        UseDiff.Compare(context, place, name, Parties.Client, old.Type, current.Type, old.Location, current.Location);
    }

    private static bool CanBeRenamed(DiffContext context, ApiParameter old, ApiParameter current) =>
        old.In == current.In
        && old.Style == current.Style
        && old.IsExploded == current.IsExploded
        && old.IsRequired == current.IsRequired
        && context.OldText(old.Type) == context.NewText(current.Type)
        && NameLikeness.AreAlike(old.Name, current.Name);

    /// <summary>Names of headers are the same in any case.</summary>
    private static string NameOf(ApiParameter parameter) => parameter.In switch
    {
        ParameterIn.Header => $"header/{parameter.Name.ToLowerInvariant()}",
        ParameterIn.Query => $"query/{parameter.Name}",
        ParameterIn.Cookie => $"cookie/{parameter.Name}",
        ParameterIn.QueryString => "querystring",
        _ => $"path/{parameter.Name}",
    };
}
