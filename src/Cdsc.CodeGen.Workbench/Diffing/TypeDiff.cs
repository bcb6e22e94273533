using Cdsc.CodeGen.Model;
using static Cdsc.CodeGen.Workbench.ChangeCategories;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Compares named types.</summary>
internal static class TypeDiff
{
    /// <summary>Finds which types are the same, and tells the context what was renamed.</summary>
    public static Pairs<NamedType> Pair(DiffContext context)
    {
        var oldShapes = context.Old.Model.Types.ToDictionary(type => type.Id, type => ShapeOf(type, context.Old));
        var newShapes = context.New.Model.Types.ToDictionary(type => type.Id, type => ShapeOf(type, context.New));
        var pairs = Pairs<NamedType>.Of(
            context.Old.Model.Types, context.New.Model.Types, type => type.Name, (old, current) => oldShapes[old.Id] == newShapes[current.Id]);
        foreach ((NamedType old, NamedType current) in pairs.Renamed)
        {
            context.RenameType(old.Name, current.Name);
        }

        return pairs;
    }

    public static void Compare(DiffContext context, Pairs<NamedType> types)
    {
        foreach (NamedType type in types.Gone)
        {
            context.Add("type-removed", type.Name, Source, $"The type {type.Name} is gone.", type.Location, null);
        }

        foreach (NamedType type in types.Added)
        {
            context.Add("type-added", type.Name, None, $"The type {type.Name} is new.", null, type.Location);
        }

        foreach ((NamedType old, NamedType current) in types.Renamed)
        {
            context.Add("type-renamed", $"{old.Name}->{current.Name}", Source, $"The type {old.Name} is now called {current.Name}.", old.Location, current.Location);
        }

        foreach ((NamedType old, NamedType current) in types.Kept.Concat(types.Renamed))
        {
            context.CompareWords(current.Name, $"The type {current.Name}", old.Documentation, current.Documentation, old.Location, current.Location);
            switch (old, current)
            {
                case (ObjectType before, ObjectType after):
                    ObjectDiff.Compare(context, before, after);
                    break;
                case (EnumType before, EnumType after):
                    EnumDiff.Compare(context, before, after);
                    break;
                case (UnionType before, UnionType after):
                    CompareUnions(context, before, after);
                    break;
                case (ChoiceType before, ChoiceType after):
                    CompareChoices(context, before, after);
                    break;
                default:
                    context.Require(
                        "type-changed", current.Name, Wire | Source, context.SendersOf(old, current), $"{current.Name} is now {KindOf(current)}, not {KindOf(old)}.", old.Location, current.Location);
                    break;
            }
        }
    }

    private static void CompareUnions(DiffContext context, UnionType old, UnionType current)
    {
        Parties senders = context.SendersOf(old, current);
        if (old.Discriminator != current.Discriminator)
        {
            context.Require(
                "discriminator-changed", current.Name, Wire | Source, senders, $"The objects of {current.Name} are now told apart by '{current.Discriminator}', not '{old.Discriminator}'.", old.Location, current.Location);
        }

        var cases = Pairs<UnionCase>.Of(old.Cases, current.Cases, option => option.Value, (_, _) => false);
        foreach (UnionCase option in cases.Gone)
        {
            context.Require("case-removed", $"{current.Name}/{option.Value}", Wire | Source, senders, $"The object '{option.Value}' of {current.Name} is gone.", old.Location, null);
        }

        foreach (UnionCase option in cases.Added)
        {
            // Generated code keeps what it doesn't know only in lists: a running reader can't make an object of this.
            context.Add("case-added", $"{current.Name}/{option.Value}", Wire, $"{current.Name} can be '{option.Value}' as well.", null, current.Location);
        }

        foreach ((UnionCase before, UnionCase after) in cases.Kept)
        {
            string from = context.NewNameOf(context.Old.NameOf(before.Type));
            string to = context.New.NameOf(after.Type);
            if (from != to)
            {
                context.Require("case-changed", $"{current.Name}/{after.Value}", Wire | Source, senders, $"'{after.Value}' of {current.Name} is now {to}, not {from}.", old.Location, current.Location);
            }
        }
    }

    private static void CompareChoices(DiffContext context, ChoiceType old, ChoiceType current)
    {
        HashSet<string> before = [.. old.Options.Select(context.OldText)];
        HashSet<string> after = [.. current.Options.Select(context.NewText)];
        Parties senders = context.SendersOf(old, current);
        foreach (string option in before.Except(after).Order(StringComparer.Ordinal))
        {
            context.Require("option-removed", $"{current.Name}/{option}", Wire | Source, senders, $"{current.Name} is no {option} any more.", old.Location, null);
        }

        foreach (string option in after.Except(before).Order(StringComparer.Ordinal))
        {
            // A reader keeps what it has no type for.
            context.Add("option-added", $"{current.Name}/{option}", None, $"{current.Name} can be {option} as well.", null, current.Location);
        }
    }

    private static string KindOf(NamedType type) => type switch
    {
        ObjectType => "an object",
        EnumType => "a list of values",
        ChoiceType => "a value of one of several types",
        _ => "one of several objects",
    };

    /// <summary>What a type is apart from its name.</summary>
    private static string ShapeOf(NamedType type, DiffSide side)
    {
        // A type that refers to itself does so under either name.
        string NameOf(TypeId id) => id == type.Id ? "itself" : side.NameOf(id);
        return type switch
        {
            ObjectType value => $"object {value.IsOpen} " + string.Join(";", value.Properties.Select(property => $"{property.Name} {property.IsRequired} {TypeText.Of(property.Type, NameOf)}").Order(StringComparer.Ordinal))
                + (value.Additional is { } additional ? $" and {TypeText.Of(additional, NameOf)}" : ""),
            ChoiceType choice => "choice " + string.Join(";", choice.Options.Select(option => TypeText.Of(option, NameOf)).Order(StringComparer.Ordinal)),
            EnumType list => $"list {list.IsOpen} " + string.Join(";", list.Values.Select(value => value.Value).Order(StringComparer.Ordinal)),
            UnionType union => $"union {union.Discriminator} " + string.Join(";", union.Cases.Select(option => $"{option.Value} {NameOf(option.Type)}").Order(StringComparer.Ordinal)),
            _ => "",
        };
    }
}
