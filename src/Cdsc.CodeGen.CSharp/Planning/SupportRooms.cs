using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Chooses the rooms of support code: by what is emitted, and by what the documents are about.</summary>
internal static class SupportRooms
{
    /// <summary>The specification for which there is support code of its own.</summary>
    public const string Specification = "CDS-WG1-02";

    private static readonly SupportRoom CdsModels = new("Cds/Models", IsOfModels: true);

    /// <summary>All rooms for a specification, whatever is emitted, so that names come out the same in every output.</summary>
    public static IEnumerable<SupportRoom> OfSpecification(ApiModel model) => IsCds(model)
        ? [CdsModels, new("Cds/Http", IsOfModels: false), new("Cds/AspNetCore", IsOfModels: false)]
        : [];

    /// <summary>The rooms for a model.</summary>
    public static IEnumerable<SupportRoom> Of(ApiModel model, CSharpSettings settings)
    {
        bool isCds = IsCds(model);

        // The rooms of the specification build on those of OAuth.
        bool isOAuth = isCds || model.Groups.SelectMany(group => group.Operations).Any(operation => operation.IsOAuth);
        if (settings.EmitsModels)
        {
            yield return new SupportRoom("Core", IsOfModels: true);
            if (model.Types.Any(type => type is ChoiceType))
            {
                yield return new SupportRoom("Choices", IsOfModels: true);
            }

            if (model.Types.Any(type => type is ObjectType { Additional: not null }))
            {
                yield return new SupportRoom("TypedMembers", IsOfModels: true);
            }

            if (isCds)
            {
                yield return CdsModels;
            }
        }

        string[] sides = [.. settings.EmitsClients ? ["Http"] : Array.Empty<string>(), .. settings.EmitsServer ? ["AspNetCore"] : Array.Empty<string>()];
        foreach (string room in sides)
        {
            yield return new SupportRoom(room, IsOfModels: false);
            if (isOAuth)
            {
                yield return new SupportRoom("OAuth/" + room, IsOfModels: false);
            }

            if (isCds)
            {
                yield return new SupportRoom("Cds/" + room, IsOfModels: false);
            }
        }
    }

    private static bool IsCds(ApiModel model) => model.Infos.Any(info => info.Specification == Specification);
}
