namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Brings a document of 2.0 to the form of 3.1. Not by the conversion of Microsoft.OpenApi: that loses keywords of form
/// fields, breaks references to other files, and keeps no positions.
/// </summary>
internal sealed class SwaggerDocument
{
    private readonly ObjectNode _root;
    private readonly SwaggerParameters _parameters;
    private readonly SwaggerResponses _responses;

    private SwaggerDocument(ObjectNode root)
    {
        _root = root;
        _parameters = new SwaggerParameters(root);
        _responses = new SwaggerResponses(root);
    }

    /// <summary>The document in its 3.1 form.</summary>
    public static ObjectNode Upgrade(ObjectNode root) => Rearrangement.Of(new SwaggerDocument(root).Upgrade());

    private ObjectNode Upgrade()
    {
        var members = new List<ObjectMember>();
        foreach (ObjectMember member in _root.Members)
        {
            switch (member.Name)
            {
                case "swagger":
                    members.Add(member with { Name = "openapi", Value = Made.Text(member.Value, SpecificationVersions.Upgraded) });
                    break;
                case "paths":
                    members.Add(member with { Value = PathsOf(member.Value) });
                    break;
                case "host" or "basePath" or "schemes" or "consumes" or "produces" or "definitions" or "parameters" or "responses" or "securityDefinitions":
                    break;
                default:
                    members.Add(member);
                    break;
            }
        }

        if (ServersOf() is { } servers)
        {
            members.Add(Made.Member("servers", servers));
        }

        members.Add(Made.Member("components", ComponentsOf()));
        return _root.With([.. members]);
    }

    private ArrayNode? ServersOf()
    {
        string? host = _root.GetString("host");
        string path = _root.GetString("basePath") ?? "";
        if ((_root.Get("host") ?? _root.Get("basePath")) is not { } at)
        {
            return null;
        }

        List<string> schemes = [.. ((_root.Get("schemes") as ArrayNode)?.Items ?? []).OfType<StringNode>().Select(scheme => scheme.Value + ":")];
        IEnumerable<string> urls = host is null ? [path] : (schemes.Count == 0 ? [""] : schemes).Select(scheme => $"{scheme}//{host}{path}");
        return Made.List(at, [.. urls.Select(url => Made.Object(at, Made.Member("url", Made.Text(at, url))))]);
    }

    private ObjectNode ComponentsOf()
    {
        var members = new List<ObjectMember>();
        AddMap("definitions", "schemas", entry => entry);
        AddMap("responses", "responses", entry => entry with { Value = _responses.Upgrade(entry.Value, _root) });
        AddMap("parameters", "parameters", entry => SwaggerParameters.IsBody(entry.Value) ? null : entry with { Value = SwaggerParameters.Upgrade(entry.Value) });
        AddMap("parameters", "requestBodies", entry => SwaggerParameters.IsJsonBody(entry.Value) ? entry with { Value = _parameters.BodyOf((ObjectNode)entry.Value, _root) } : null);
        AddMap("securityDefinitions", "securitySchemes", entry => entry with { Value = SwaggerSecurity.Upgrade(entry.Value) });
        return Made.Object(_root, [.. members]);

        void AddMap(string from, string to, Func<ObjectMember, ObjectMember?> upgrade)
        {
            if (_root.GetMember(from) is { Value: ObjectNode map } member
                && map.Members.Select(upgrade).OfType<ObjectMember>().ToList() is { Count: > 0 } entries)
            {
                members.Add(member with { Name = to, Value = map.With([.. entries]) });
            }
        }
    }

    private SourceNode PathsOf(SourceNode paths) => paths is not ObjectNode map
        ? paths
        : map.With([.. map.Members.Select(path => path.Value is ObjectNode item ? path with { Value = PathItemOf(item) } : path)]);

    private ObjectNode PathItemOf(ObjectNode item)
    {
        IReadOnlyList<SourceNode> shared = (item.Get("parameters") as ArrayNode)?.Items ?? [];
        var members = new List<ObjectMember>();
        foreach (ObjectMember member in item.Members)
        {
            members.Add(member switch
            {
                { Name: "parameters", Value: ArrayNode } => member with { Value = _parameters.Plain((ArrayNode)member.Value) },
                { Name: "get" or "put" or "post" or "delete" or "options" or "head" or "patch", Value: ObjectNode operation } =>
                    member with { Value = OperationOf(operation, shared) },
                _ => member,
            });
        }

        return item.With([.. members]);
    }

    private ObjectNode OperationOf(ObjectNode operation, IReadOnlyList<SourceNode> shared)
    {
        var members = new List<ObjectMember>();
        foreach (ObjectMember member in operation.Members)
        {
            switch (member)
            {
                case { Name: "consumes" or "produces" or "schemes" }:
                    break;
                case { Name: "parameters", Value: ArrayNode parameters }:
                    members.Add(member with { Value = _parameters.Plain(parameters) });
                    break;
                case { Name: "responses", Value: ObjectNode responses }:
                    members.Add(member with
                    {
                        Value = responses.With([.. responses.Members.Select(response => response with { Value = _responses.Upgrade(response.Value, operation) })]),
                    });
                    break;
                default:
                    members.Add(member);
                    break;
            }
        }

        IReadOnlyList<SourceNode> own = (operation.Get("parameters") as ArrayNode)?.Items ?? [];
        if (_parameters.BodyOf([.. own, .. shared], operation) is { } body)
        {
            members.Add(Made.Member("requestBody", body));
        }

        return operation.With([.. members]);
    }
}
