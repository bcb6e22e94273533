using Cdsc.CodeGen.Model;
using static Cdsc.CodeGen.Workbench.ChangeCategories;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Compares lists of values.</summary>
internal static class EnumDiff
{
    public static void Compare(DiffContext context, EnumType old, EnumType current)
    {
        Parties senders = context.SendersOf(old, current);
        if (old.IsOpen != current.IsOpen)
        {
            (string kind, string message) = current.IsOpen
                ? ("list-opened", $"{current.Name} may have values that are not listed.")
                : ("list-closed", $"{current.Name} may have no values but those that are listed.");
            context.Require(kind, current.Name, Wire | Source, current.IsOpen ? Parties.None : senders, message, old.Location, current.Location);
        }

        var values = Pairs<EnumValue>.Of(old.Values, current.Values, value => value.Value, (before, after) => NameLikeness.AreAlike(before.Value, after.Value));
        foreach (EnumValue value in values.Gone)
        {
            context.Require("value-removed", $"{current.Name}/{value.Value}", Wire | Source, senders, $"The value '{value.Value}' of {current.Name} is gone.", value.Location, null);
        }

        foreach (EnumValue value in values.Added)
        {
            context.Add("value-added", $"{current.Name}/{value.Value}", current.IsOpen ? None : Wire, $"{current.Name} has the new value '{value.Value}'.", null, value.Location);
        }

        foreach ((EnumValue before, EnumValue after) in values.Renamed)
        {
            context.Require(
                "value-renamed", $"{current.Name}/{before.Value}->{after.Value}", Wire | Source, senders, $"The value '{before.Value}' of {current.Name} is now '{after.Value}'.", before.Location, after.Location);
        }

        foreach ((EnumValue before, EnumValue after) in values.Kept)
        {
            string place = $"{current.Name}/{after.Value}";
            if (before.Name != after.Name)
            {
                context.Add("value-name-changed", place, Source, $"The value '{after.Value}' of {current.Name} is called {after.Name ?? "by itself"} in code, not {before.Name ?? "by itself"}.", before.Location, after.Location);
            }

            context.CompareWords(place, $"The value '{after.Value}' of {current.Name}", before.Documentation, after.Documentation, before.Location, after.Location);
        }
    }
}
