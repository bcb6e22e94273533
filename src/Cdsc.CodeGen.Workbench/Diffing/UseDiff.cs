using Cdsc.CodeGen.Model;
using static Cdsc.CodeGen.Workbench.ChangeCategories;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Compares types where they are used.</summary>
internal static class UseDiff
{
    public static void Compare(
        DiffContext context, string place, string name, Parties senders, TypeUse old, TypeUse current, SourceLocation oldPlace, SourceLocation newPlace)
    {
        if (context.OldText(old with { IsNullable = false }) is { } from && context.NewText(current with { IsNullable = false }) is { } to && from != to)
        {
            context.Require("type-changed", place, Wire | Source, senders, $"{name} is now {to}, not {from}.", oldPlace, newPlace);
        }

        if (!old.IsNullable && current.IsNullable)
        {
            // A server that takes null where it did not is no news to clients that run.
            context.Add("null-allowed", place, senders.HasFlag(Parties.Server) ? Wire | Source : Source, $"{name} may be null.", oldPlace, newPlace);
        }
        else if (old.IsNullable && !current.IsNullable)
        {
            context.Require("null-forbidden", place, Wire | Source, senders, $"{name} may no longer be null.", oldPlace, newPlace);
        }
    }
}
