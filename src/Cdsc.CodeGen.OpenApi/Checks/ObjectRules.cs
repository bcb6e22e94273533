using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>What OpenAPI says of objects beyond what each member must be.</summary>
internal static class ObjectRules
{
    /// <summary>What is wrong with an object, and where.</summary>
    /// <param name="value">The object.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="isNew">Whether the document is of OpenAPI 3.2.</param>
    public static IEnumerable<(SourceLocation Location, string Message)> ProblemsOf(ObjectNode value, ObjectKind kind, bool isNew) => kind switch
    {
        ObjectKind.OpenApi when !value.Has("paths") && !value.Has("components") && !value.Has("webhooks") =>
            [(value.Location, "an OpenAPI document needs at least one of the members 'paths', 'components' and 'webhooks'.")],
        ObjectKind.Contact when value.Get("email") is StringNode email && !IsEmailAddress(email.Value) =>
            [(email.Location, $"'{ShortText.Of(email.Value)}' is no e-mail address.")],
        ObjectKind.Parameter when value.GetString("in") == "path" && !value.GetFlag("required") =>
            [((value.Get("required") ?? value).Location, "a parameter in the path must have 'required: true'.")],
        ObjectKind.Response when !isNew && !value.Has("description") =>
            [(value.Location, "a response needs a member 'description'.")],
        ObjectKind.SecurityScheme => SecuritySchemeProblems(value),
        _ => [],
    };

    private static IEnumerable<(SourceLocation Location, string Message)> SecuritySchemeProblems(ObjectNode scheme)
    {
        string[] needed = scheme.GetString("type") switch
        {
            "apiKey" => ["name", "in"],
            "http" => ["scheme"],
            "oauth2" => ["flows"],
            "openIdConnect" => ["openIdConnectUrl"],
            _ => [],
        };
        return needed
            .Where(name => !scheme.Has(name))
            .Select(name => (scheme.Location, $"a security scheme of the type '{scheme.GetString("type")}' needs a member '{name}'."));
    }

    private static bool IsEmailAddress(string text) => text.LastIndexOf('@') is > 0 and int at && at < text.Length - 1;
}
