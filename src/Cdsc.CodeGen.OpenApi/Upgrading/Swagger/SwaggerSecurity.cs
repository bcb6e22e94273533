namespace Cdsc.CodeGen.OpenApi;

/// <summary>Security definitions of 2.0.</summary>
internal static class SwaggerSecurity
{
    /// <summary>The security scheme in its 3.1 form.</summary>
    public static SourceNode Upgrade(SourceNode definition)
    {
        if (definition is not ObjectNode value || value.Get("type") is not StringNode type)
        {
            return definition;
        }

        return type.Value switch
        {
            "basic" => value.With(
            [
                .. value.Members.Where(member => member.Name != "type"),
                Made.Member("type", Made.Text(type, "http")),
                Made.Member("scheme", Made.Text(type, "basic")),
            ]),
            "oauth2" => value.With(
            [
                .. value.Members.Where(member => member.Name is not ("flow" or "authorizationUrl" or "tokenUrl" or "scopes")),
                Made.Member("flows", Made.Object(type, Made.Member(FlowOf(value), Made.Object(
                    type,
                    [
                        .. value.Members.Where(member => member.Name is "authorizationUrl" or "tokenUrl" or "scopes"),
                        .. value.Has("scopes") ? Array.Empty<ObjectMember>() : [Made.Member("scopes", Made.Object(type))],
                    ])))),
            ]),
            _ => value,
        };
    }

    private static string FlowOf(ObjectNode value) => value.GetString("flow") switch
    {
        "application" => "clientCredentials",
        "accessCode" => "authorizationCode",
        "password" => "password",
        _ => "implicit",
    };
}
