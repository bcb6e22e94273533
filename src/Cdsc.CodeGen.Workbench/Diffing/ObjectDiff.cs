using Cdsc.CodeGen.Model;
using static Cdsc.CodeGen.Workbench.ChangeCategories;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Compares objects.</summary>
internal static class ObjectDiff
{
    public static void Compare(DiffContext context, ObjectType old, ObjectType current)
    {
        Parties senders = context.SendersOf(old, current);
        if (old.IsOpen != current.IsOpen)
        {
            (string kind, string message) = current.IsOpen
                ? ("object-opened", $"{current.Name} may have members that are not declared.")
                : ("object-closed", $"{current.Name} may have no members but those that are declared.");
            context.Require(kind, current.Name, Wire, current.IsOpen ? Parties.None : senders, message, old.Location, current.Location);
        }

        var properties = Pairs<ApiProperty>.Of(old.Properties, current.Properties, property => property.Name, (before, after) => CanBeRenamed(context, before, after));
        foreach (ApiProperty property in properties.Gone)
        {
            context.Add("property-removed", $"{current.Name}/{property.Name}", Wire | Source, $"{current.Name}.{property.Name} is gone.", property.Location, null);
        }

        foreach (ApiProperty property in properties.Added)
        {
            string place = $"{current.Name}/{property.Name}";
            if (property.IsRequired)
            {
                context.Require("property-added", place, Wire | Source, senders, $"{current.Name}.{property.Name} is new and required: {context.NewText(property.Type)}.", null, property.Location);
            }
            else
            {
                // Who reads a closed object refuses what he does not know.
                context.Add("property-added", place, current.IsOpen ? None : Wire, $"{current.Name}.{property.Name} is new and optional: {context.NewText(property.Type)}.", null, property.Location);
            }
        }

        foreach ((ApiProperty before, ApiProperty after) in properties.Renamed)
        {
            context.RenamePlace($"{current.Name}/{before.Name}", $"{current.Name}/{after.Name}");
            context.Require(
                "property-renamed", $"{current.Name}/{before.Name}->{after.Name}", Wire | Source, after.IsRequired ? senders : Parties.None, $"{current.Name}.{before.Name} is now called {after.Name}.", before.Location, after.Location);
        }

        foreach ((ApiProperty before, ApiProperty after) in properties.Kept)
        {
            string place = $"{current.Name}/{after.Name}";
            string name = $"{current.Name}.{after.Name}";
            context.CompareWords(place, name, before.Documentation, after.Documentation, before.Location, after.Location);
            if (before.IsRequired != after.IsRequired)
            {
                (string kind, string message) = after.IsRequired ? ("property-required", $"{name} is now required.") : ("property-optional", $"{name} is no longer required.");
                bool isNoticed = after.IsRequired || senders.HasFlag(Parties.Server);
                context.Require(kind, place, isNoticed ? Wire | Source : Source, after.IsRequired ? senders : Parties.None, message, before.Location, after.Location);
            }

            UseDiff.Compare(context, place, name, senders, before.Type, after.Type, before.Location, after.Location);
        }
    }

    private static bool CanBeRenamed(DiffContext context, ApiProperty old, ApiProperty current) =>
        old.IsRequired == current.IsRequired
        && context.OldText(old.Type) == context.NewText(current.Type)
        && (NameLikeness.AreAlike(old.Name, current.Name)
            || (old.Documentation.Description is not null && old.Documentation == current.Documentation));
}
