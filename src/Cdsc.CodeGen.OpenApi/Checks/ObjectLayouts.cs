using static Cdsc.CodeGen.OpenApi.Form;
using static Cdsc.CodeGen.OpenApi.ObjectKind;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>The objects of OpenAPI 3.1.1 and 3.2 with their members: https://spec.openapis.org/oas/v3.2.0.html#schema-0.</summary>
internal static class ObjectLayouts
{
    private static readonly LayoutTable Layouts = Make();

    /// <summary>What an object may hold.</summary>
    public static ObjectLayout Get(ObjectKind kind) => Layouts[kind];

    /// <summary>Whether a reference may stand in the place of an object.</summary>
    /// <param name="kind">What the object is.</param>
    /// <param name="isNew">Whether the document is of OpenAPI 3.2.</param>
    public static bool CanBeReference(ObjectKind kind, bool isNew) =>
        kind is Parameter or RequestBody or Response or Callback or Example or Link or Header or SecurityScheme || (isNew && kind == MediaType);

    private static LayoutTable Make() => new()
    {
        [ObjectKind.OpenApi] = new("an OpenAPI document",
            Required("openapi", Text), New("$self", Text), Required("info", Of(Info)), new("jsonSchemaDialect", Text), new("servers", ListOf(Server)),
            new("paths", Of(Paths)), new("webhooks", MapOf(PathItem)), new("components", Of(Components)), new("security", ListOf(TextsMap)),
            new("tags", ListOf(Tag)), new("externalDocs", Of(ExternalDocumentation))),
        [Info] = new("an info object",
            Required("title", Text), new("summary", Text), new("description", Text), new("termsOfService", Text), new("contact", Of(Contact)),
            new("license", Of(License)), Required("version", Text)),
        [Contact] = new("a contact", new("name", Text), new("url", Text), new("email", Text)),
        [License] = new("a license", Required("name", Text), new("identifier", Text), new("url", Text)),
        [Server] = new("a server", Required("url", Text), new("description", Text), New("name", Text), new("variables", MapOf(ServerVariable))),
        [ServerVariable] = new("a server variable", new("enum", Texts), Required("default", Text), new("description", Text)),
        [Components] = new("components",
            new("schemas", SchemaMap), new("responses", MapOf(Response)), new("parameters", MapOf(Parameter)), new("examples", MapOf(Example)),
            new("requestBodies", MapOf(RequestBody)), new("headers", MapOf(Header)), new("securitySchemes", MapOf(SecurityScheme)), new("links", MapOf(Link)),
            new("callbacks", MapOf(Callback)), new("pathItems", MapOf(PathItem)), New("mediaTypes", MapOf(MediaType)))
        { HoldsNames = true },
        [Paths] = new("paths") { Others = Of(PathItem), OthersStart = "/" },
        [PathItem] = new("a path item",
            new("$ref", Text), new("summary", Text), new("description", Text), new("get", Of(Operation)), new("put", Of(Operation)), new("post", Of(Operation)),
            new("delete", Of(Operation)), new("options", Of(Operation)), new("head", Of(Operation)), new("patch", Of(Operation)), new("trace", Of(Operation)),
            New("query", Of(Operation)), New("additionalOperations", MapOf(Operation)), new("servers", ListOf(Server)), new("parameters", ListOf(Parameter))),
        [Operation] = new("an operation",
            new("tags", Texts), new("summary", Text), new("description", Text), new("externalDocs", Of(ExternalDocumentation)), new("operationId", Text),
            new("parameters", ListOf(Parameter)), new("requestBody", Of(RequestBody)), new("responses", Of(Responses)), new("callbacks", MapOf(Callback)),
            new("deprecated", Flag), new("security", ListOf(TextsMap)), new("servers", ListOf(Server))),
        [ExternalDocumentation] = new("external documentation", new("description", Text), Required("url", Text)),
        [Parameter] = new("a parameter",
            Required("name", Text), new("in", Text) { IsRequired = true, Values = ["path", "query", "header", "cookie"], NewValues = ["querystring"] },
            new("description", Text), new("required", Flag), new("deprecated", Flag), new("allowEmptyValue", Flag),
            Style("matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject") with { NewValues = ["cookie"] }, new("explode", Flag),
            new("allowReserved", Flag), new("schema", Form.Schema), new("example", Any), new("examples", MapOf(Example)), new("content", MapOf(MediaType))),
        [RequestBody] = new("a request body", new("description", Text), Required("content", MapOf(MediaType)), new("required", Flag)),
        [MediaType] = new("a media type",
            new("schema", Form.Schema), New("itemSchema", Form.Schema), new("example", Any), new("examples", MapOf(Example)), new("encoding", MapOf(Encoding)),
            New("prefixEncoding", ListOf(Encoding)), New("itemEncoding", Of(Encoding)), New("description", Text)),
        [Encoding] = new("an encoding",
            new("contentType", Text), new("headers", MapOf(Header)), Style("form", "spaceDelimited", "pipeDelimited", "deepObject"), new("explode", Flag),
            new("allowReserved", Flag), New("encoding", MapOf(Encoding)), New("prefixEncoding", ListOf(Encoding)),
            New("itemEncoding", Of(Encoding))),
        // Names that are no status code are told of where their operation becomes code.
        [Responses] = new("responses") { Others = Of(Response) },
        [Response] = new("a response",
            New("summary", Text), new("description", Text), new("headers", MapOf(Header)), new("content", MapOf(MediaType)), new("links", MapOf(Link))),
        [Callback] = new("a callback") { Others = Of(PathItem) },
        [Example] = new("an example",
            new("summary", Text), new("description", Text), new("value", Any), new("externalValue", Text), New("dataValue", Any), New("serializedValue", Text)),
        [Link] = new("a link",
            new("operationRef", Text), new("operationId", Text), new("parameters", MapOf(Any)), new("requestBody", Any), new("description", Text),
            new("server", Of(Server))),
        [Header] = new("a header",
            new("description", Text), new("required", Flag), new("deprecated", Flag), Style("simple"), new("explode", Flag),
            new("allowReserved", Flag), new("allowEmptyValue", Flag), new("schema", Form.Schema), new("example", Any), new("examples", MapOf(Example)), new("content", MapOf(MediaType))),
        [Tag] = new("a tag",
            Required("name", Text), New("summary", Text), new("description", Text), new("externalDocs", Of(ExternalDocumentation)), New("parent", Text),
            New("kind", Text)),
        [ObjectKind.Schema] = SchemaLayout.Make(),
        [Discriminator] = new("a discriminator", Required("propertyName", Text), new("mapping", TextMap), New("defaultMapping", Text)),
        [Xml] = new("xml",
            New("nodeType", Text), new("name", Text), new("namespace", Text), new("prefix", Text), new("attribute", Flag), new("wrapped", Flag)),
        [SecurityScheme] = new("a security scheme",
            new("type", Text) { IsRequired = true, Values = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"] }, new("description", Text),
            new("name", Text), new("in", Text) { Values = ["query", "header", "cookie"] }, new("scheme", Text), new("bearerFormat", Text),
            new("flows", Of(OAuthFlows)), new("openIdConnectUrl", Text), New("oauth2MetadataUrl", Text), New("deprecated", Flag)),
        [OAuthFlows] = new("flows",
            new("implicit", Of(ImplicitFlow)), new("password", Of(TokenFlow)), new("clientCredentials", Of(TokenFlow)),
            new("authorizationCode", Of(AuthorizationCodeFlow)), New("deviceAuthorization", Of(DeviceAuthorizationFlow))),
        [ImplicitFlow] = Flow("an implicit flow", "authorizationUrl"),
        [TokenFlow] = Flow("a flow of this kind", "tokenUrl"),
        [AuthorizationCodeFlow] = Flow("an authorization code flow", "authorizationUrl", "tokenUrl"),
        [DeviceAuthorizationFlow] = Flow("a device authorization flow", "deviceAuthorizationUrl", "tokenUrl"),
    };

    private static Field Required(string name, Form form) => new(name, form) { IsRequired = true };

    private static Field New(string name, Form form) => new(name, form) { IsNew = true };

    private static Field Style(params string[] values) => new("style", Text) { Values = values };

    /// <summary>A URL that the flow has no use for does no harm.</summary>
    private static ObjectLayout Flow(string name, params string[] required) => new(name,
    [
        .. ((string[])["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"]).Select(url => new Field(url, Text) { IsRequired = required.Contains(url), IsNew = url == "deviceAuthorizationUrl" }),
        Required("scopes", TextMap),
    ]);
}
