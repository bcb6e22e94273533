using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>Plans who is let in by what.</summary>
internal sealed class SecurityPlanner(PageContext context)
{
    /// <summary>The ways to be let in that an operation knows, the preferred one first; none when nothing is said of that.</summary>
    public IReadOnlyList<Html> Alternatives(ObjectNode operation) =>
        (operation.Get("security") ?? context.Tree.Root.Get("security")) is ArrayNode requirements
            ? requirements.Items.Count == 0 ? [Without] : [.. requirements.Items.OfType<ObjectNode>().Select(Alternative)]
            : [];

    /// <summary>The schemes that the document declares.</summary>
    public IReadOnlyList<SecurityView> Schemes() =>
    [
        .. SchemaParts.Members(Components, "securitySchemes").Select(member => new SecurityView(
            Anchor.Of("security", member.Name),
            member.Name,
            KindOf(context.Tree.Follow(member.Value) as ObjectNode),
            context.Words(NodeWords.Of(member.Value, "description", context.Tree)),
            [.. context.Operations.All.Where(operation => Takes(operation.Node, member.Name)).Select(PageContext.Link)])),
    ];

    private static Html Without => Html.Of("without credentials");

    private ObjectNode Components => context.Tree.Root.Get("components") as ObjectNode ?? context.Tree.Root;

    private Html Alternative(ObjectNode requirement) => requirement.Members.Count == 0 ? Without : Html.Join(" and ", requirement.Members.Select(Scheme));

    private Html Scheme(ObjectMember member)
    {
        bool isKnown = SchemaParts.Members(Components, "securitySchemes").Any(scheme => scheme.Name == member.Name);
        Html link = Html.Link(isKnown ? "#" + Anchor.Of("security", member.Name) : null, Html.Of(member.Name));
        List<string> scopes = [.. SchemaParts.Strings(member.Value)];
        return scopes.Count == 0
            ? link
            : Html.Concat([link, Html.Of(" for "), Html.Join(", ", scopes.Select(Html.Code))]);
    }

    private bool Takes(ObjectNode operation, string scheme) =>
        (operation.Get("security") ?? context.Tree.Root.Get("security")) is ArrayNode requirements
        && requirements.Items.OfType<ObjectNode>().Any(requirement => requirement.Has(scheme));

    private static string KindOf(ObjectNode? scheme) => (scheme?.GetString("type"), scheme?.GetString("scheme")) switch
    {
        ("http", "basic") => "HTTP, user name and password (basic)",
        ("http", "bearer") => "HTTP, bearer token",
        ("http", { } name) => $"HTTP, {name}",
        ("apiKey", _) => $"key {scheme!.GetString("name")} in {scheme.GetString("in")}",
        ("oauth2", _) => "OAuth 2.0",
        ("openIdConnect", _) => "OpenID Connect",
        ("mutualTLS", _) => "client certificate",
        ({ } type, _) => type,
        _ => "",
    };
}
