namespace Cdsc.CodeGen.OpenApi;

/// <summary>Parameters of 2.0: what travels in the body becomes the body, the rest gets a schema of its own.</summary>
internal sealed class SwaggerParameters(ObjectNode root)
{
    private const string Shared = "#/parameters/";
    private const string Multipart = "multipart/form-data";
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>Whether a parameter travels in the body.</summary>
    public static bool IsBody(SourceNode parameter) => parameter is ObjectNode value && value.GetString("in") is "body" or "formData";

    /// <summary>Whether a parameter is the body.</summary>
    public static bool IsJsonBody(SourceNode parameter) => parameter is ObjectNode value && value.GetString("in") == "body";

    /// <summary>The parameters that do not travel in the body.</summary>
    public ArrayNode Plain(ArrayNode parameters) => parameters with
    {
        Items = [.. parameters.Items.Where(parameter => !IsBody(TargetOf(parameter))).Select(Upgrade)],
    };

    /// <summary>A parameter with a schema of its own.</summary>
    public static SourceNode Upgrade(SourceNode parameter)
    {
        if (parameter is not ObjectNode value || value.Has("$ref") || value.Has("schema"))
        {
            return parameter;
        }

        ObjectNode upgraded = SwaggerSchemas.Upgrade(value);
        return value.GetString("type") == "array"
            ? upgraded.With([.. upgraded.Members, .. StyleOf(value.GetString("in"), value.GetString("collectionFormat"), value.Get("collectionFormat") ?? value)])
            : upgraded;
    }

    /// <summary>The body that parameters make; null when none travels in it.</summary>
    public ObjectNode? BodyOf(IReadOnlyList<SourceNode> parameters, ObjectNode operation)
    {
        if (parameters.FirstOrDefault(parameter => IsJsonBody(TargetOf(parameter))) is { } body)
        {
            return body is ObjectNode reference && reference.Get("$ref") is StringNode text
                ? reference.With([Made.Member("$ref", text with { Value = text.Value.Replace(Shared, "#/components/requestBodies/", StringComparison.Ordinal) })])
                : BodyOf((ObjectNode)body, operation);
        }

        List<ObjectNode> fields = [.. parameters.Select(TargetOf).OfType<ObjectNode>().Where(parameter => parameter.GetString("in") == "formData" && parameter.Has("name"))];
        return fields.Count == 0 ? null : FormOf([.. fields.DistinctBy(field => field.GetString("name"), StringComparer.Ordinal)], operation);
    }

    /// <summary>The body that one parameter is.</summary>
    public ObjectNode BodyOf(ObjectNode body, ObjectNode operation)
    {
        ObjectNode schema = body.Get("schema") as ObjectNode ?? Made.Object(body);
        return body.With(
        [
            .. body.Members.Where(member => member.Name is "description" or "required" || member.Name.StartsWith("x-", StringComparison.Ordinal)),
            SwaggerMediaTypes.Content(SwaggerMediaTypes.Of(operation, root, "consumes"), _ => Made.Object(body, Made.Member("schema", schema))),
        ]);
    }

    private ObjectNode FormOf(IReadOnlyList<ObjectNode> fields, ObjectNode operation)
    {
        ObjectNode first = fields[0];
        ObjectNode properties = Made.Object(first, [.. fields.Select(field => Made.Member(field.GetString("name")!, FieldOf(field)))]);
        List<SourceNode> required = [.. fields.Where(field => field.GetFlag("required")).Select(field => field.Get("name")!)];
        var members = new List<ObjectMember> { Made.Member("type", Made.Text(first, "object")), Made.Member("properties", properties) };
        if (required.Count > 0)
        {
            members.Add(Made.Member("required", Made.List(first, required)));
        }

        ObjectNode schema = Made.Below(operation, "formData", [.. members]);
        List<StringNode> types = [.. SwaggerMediaTypes.Of(operation, root, "consumes").Where(type => type.Value is Multipart or Form)];
        bool hasFile = fields.Any(field => field.GetString("type") == "file");
        StringNode mediaType = Made.Text(first, hasFile || (types.Count > 0 && types[0].Value == Multipart) ? Multipart : Form);
        return Made.Object(
            first,
            Made.Member("required", Made.Flag(first, required.Count > 0)),
            SwaggerMediaTypes.Content([mediaType], _ => Made.Object(first, Made.Member("schema", schema))));
    }

    private static ObjectNode FieldOf(ObjectNode field)
    {
        ObjectNode schema = SwaggerSchemas.Of(field);
        return field.GetMember("description") is { } description ? schema.With([.. schema.Members, description]) : schema;
    }

    private static IEnumerable<ObjectMember> StyleOf(string? place, string? format, SourceNode at)
    {
        string style = (format, place) switch
        {
            ("ssv", _) => "spaceDelimited",
            ("pipes", _) => "pipeDelimited",
            ("tsv", _) => "tabDelimited",
            (_, "query") => "form",
            _ => "simple",
        };
        return [Made.Member("style", Made.Text(at, style)), Made.Member("explode", Made.Flag(at, format == "multi"))];
    }

    /// <summary>A parameter that is listed under <c>parameters</c> of the document, or the parameter itself.</summary>
    private SourceNode TargetOf(SourceNode parameter) =>
        parameter is ObjectNode value && value.GetString("$ref") is { } reference
        && reference.StartsWith(Shared, StringComparison.Ordinal)
        && root.Get("parameters") is ObjectNode shared
        && shared.Get(JsonPointer.Unescape(Uri.UnescapeDataString(reference[Shared.Length..]))) is { } target
            ? target
            : parameter;
}
