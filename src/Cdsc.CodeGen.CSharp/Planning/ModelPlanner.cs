using System.Text;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans the types and their converters.</summary>
internal sealed class ModelPlanner(PlanContext context)
{
    private readonly MemberPlanner _members = new(context);

    /// <summary>The files of the models.</summary>
    public IEnumerable<FilePlan> Plan()
    {
        foreach (NamedType type in context.OwnTypes)
        {
            string name = context.TypeNames[type.Id];
            string converter = context.Converters[type.Id];
            (string kind, Func<IView> view) = type switch
            {
                ObjectType value => ("object", () => PlanObject(value)),
                UnionType union => ("union", () => PlanUnion(union)),
                ChoiceType choice => ("choice", () => PlanChoice(choice)),
                EnumType list => ("enum", (Func<IView>)(() => PlanEnum(list))),
                _ => throw new ArgumentOutOfRangeException(type.Name, type, "Not a type of the model."),
            };
            yield return new FilePlan($"Models/{name}.cs", $"models/{kind}.sbn", view);
            yield return new FilePlan($"Models/Json/{converter}.cs", $"models/{kind}-converter.sbn", view);
        }

        if (context.Model.Types.Count == 0)
        {
            yield break;
        }

        // Types of other namespaces are among what these types hold, so options for one namespace know them as well.
        Func<IView> resolver = () => new ResolverView(
            context.Settings.Namespace,
            context.Core,
            [.. context.Model.Types.Select(type => new ResolvedTypeView(TextOf(type), context.QualifiedConverter(type.Id)))]);
        yield return new FilePlan("Models/Json/ModelJson.cs", "models/options.sbn", resolver);
        yield return new FilePlan("Models/Json/ModelJsonResolver.cs", "models/resolver.sbn", resolver);
    }

    private ObjectView PlanObject(ObjectType type)
    {
        IReadOnlyList<MemberView> members = _members.Plan(type);
        return new ObjectView(
            context.Settings.Namespace,
            context.Core,
            context.TypeNames[type.Id],
            TextOf(type),
            context.QualifiedConverter(type.Id),
            context.Converters[type.Id],
            CSharpDoc.Summary(type.Documentation.Description, type.Documentation.Url, $"The object {CSharpDoc.Code(type.Name)}."),
            type.IsOpen,
            MemberNames.Additional,
            type.Additional is { } additional ? context.Types.TextOf(additional) : "global::System.Text.Json.JsonElement",
            type.Additional is { } read ? context.Types.Reader(read) : null,
            type.Additional is { } written ? context.Types.Writer(written) : null,
            members,
            MemberPlanner.Words(type));
    }

    private UnionView PlanUnion(UnionType type)
    {
        var scope = new NameScope(StringComparer.Ordinal, [.. ReservedNames.OfObjects, "Value", context.TypeNames[type.Id]]);
        return new UnionView(
            context.Settings.Namespace,
            context.Core,
            context.TypeNames[type.Id],
            TextOf(type),
            context.QualifiedConverter(type.Id),
            context.Converters[type.Id],
            CSharpDoc.Summary(
                type.Documentation.Description,
                type.Documentation.Url,
                $"One of several objects, told apart by {CSharpDoc.Code(type.Discriminator)}.",
                "An object of a kind that the definitions don't list is kept as it came."),
            CSharpText.Literal(type.Discriminator),
            [
                .. type.Cases.GroupBy(@case => @case.Type).Select(group => new UnionCaseView(
                    scope.Take("As" + context.TypeNames[group.Key]),
                    TextOf(context.Index[group.Key]),
                    context.QualifiedConverter(group.Key),
                    string.Join(" or ", group.Select(@case => CSharpText.Literal(@case.Value))),
                    string.Join(", ", group.Select(@case => CSharpDoc.Code(@case.Value))))),
            ]);
    }

    private ChoiceView PlanChoice(ChoiceType type)
    {
        var scope = new NameScope(StringComparer.Ordinal);
        return new ChoiceView(
            context.Settings.Namespace,
            context.Core,
            context.TypeNames[type.Id],
            TextOf(type),
            context.QualifiedConverter(type.Id),
            context.Converters[type.Id],
            CSharpDoc.Summary(
                type.Documentation.Description,
                type.Documentation.Url,
                $"The value {CSharpDoc.Code(type.Name)}, of one of several types.",
                "It is kept as it came, and read as one of the types when that is asked for."),
            [
                .. type.Options.Select(option =>
                {
                    string name = scope.Take(NameOf(option.Type));
                    return new ChoiceOptionView(
                        "From" + name, "TryGet" + name, context.Types.TextOf(option), context.Types.Reader(option), context.Types.Writer(option));
                }),
            ]);
    }

    /// <summary>What a type is called among others.</summary>
    private string NameOf(ApiType type) => type switch
    {
        TypeReference reference => context.TypeNames[reference.Id],
        ScalarType scalar => scalar.Kind.ToString(),
        ArrayType array => NameOf(array.Item.Type) + "List",
        MapType map => NameOf(map.Value.Type) + "Map",
        _ => "Json",
    };

    private EnumView PlanEnum(EnumType type)
    {
        var scope = new NameScope(
            StringComparer.Ordinal, [.. ReservedNames.OfRecords, "KnownValues", "Value", "IsKnown", context.TypeNames[type.Id]]);
        return new EnumView(
            context.Settings.Namespace,
            context.Core,
            context.TypeNames[type.Id],
            TextOf(type),
            context.QualifiedConverter(type.Id),
            context.Converters[type.Id],
            CSharpDoc.Summary(
                type.Documentation.Description,
                type.Documentation.Url,
                $"The list {CSharpDoc.Code(type.Name)}.",
                type.IsOpen ? ["The list is open: a value that is not listed is kept as it came."] : []),
            type.IsOpen,
            string.Join(" or ", type.Values.Select(value => CSharpText.Literal(value.Value))),
            [
                .. type.Values.Select(value => new EnumValueView(
                    scope.Take(CSharpNames.Pascal(value.Name ?? value.Value)),
                    CSharpText.Literal(value.Value),
                    Encoding.UTF8.GetByteCount(value.Value),
                    CSharpDoc.Summary(value.Documentation.Description, value.Documentation.Url, $"The value {CSharpDoc.Code(value.Value)}."))),
            ]);
    }

    private string TextOf(NamedType type) => context.Types.TextOf(new TypeReference(type.Id));
}
