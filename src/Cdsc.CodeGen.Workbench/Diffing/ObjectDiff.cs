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

        (string before, string after) = (TextOf(old, context.OldText), TextOf(current, context.NewText));
        if (before != after)
        {
            context.Require("additional-changed", current.Name, Wire | Source, senders, $"Members of {current.Name} that are not declared are now {after}, not {before}.", old.Location, current.Location);
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

        foreach ((ApiProperty was, ApiProperty renamed) in properties.Renamed)
        {
            context.RenamePlace($"{current.Name}/{was.Name}", $"{current.Name}/{renamed.Name}");
            context.Require(
                "property-renamed", $"{current.Name}/{was.Name}->{renamed.Name}", Wire | Source, renamed.IsRequired ? senders : Parties.None, $"{current.Name}.{was.Name} is now called {renamed.Name}.", was.Location, renamed.Location);
        }

        foreach ((ApiProperty prior, ApiProperty next) in properties.Kept)
        {
            string place = $"{current.Name}/{next.Name}";
            string name = $"{current.Name}.{next.Name}";
            context.CompareWords(place, name, prior.Documentation, next.Documentation, prior.Location, next.Location);
            if (prior.IsRequired != next.IsRequired)
            {
                (string kind, string message) = next.IsRequired ? ("property-required", $"{name} is now required.") : ("property-optional", $"{name} is no longer required.");
                bool isNoticed = next.IsRequired || senders.HasFlag(Parties.Server);
                context.Require(kind, place, isNoticed ? Wire | Source : Source, next.IsRequired ? senders : Parties.None, message, prior.Location, next.Location);
            }

            UseDiff.Compare(context, place, name, senders, prior.Type, next.Type, prior.Location, next.Location);
        }
    }

    private static string TextOf(ObjectType type, Func<TypeUse, string> textOf) => type.Additional is { } additional ? textOf(additional) : "any value";

    private static bool CanBeRenamed(DiffContext context, ApiProperty old, ApiProperty current) =>
        old.IsRequired == current.IsRequired
        && context.OldText(old.Type) == context.NewText(current.Type)
        && (NameLikeness.AreAlike(old.Name, current.Name)
            || (old.Documentation.Description is not null && old.Documentation == current.Documentation));
}
