using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans an operation of a server: its request, its route and its link. Names and routes are taken at once, the rest is planned when somebody asks.</summary>
internal sealed class ServerOperationPlanner(PlanContext context)
{
    private readonly ParameterBinding _binding = new(context);
    private readonly PartText _parts = new(context);
    private readonly ObjectText _objects = new(context);
    private readonly ServerResultPlanner _results = new(context);
    private readonly RoutePlanner _routes = new(context.Diagnostics);

    public ServerOperationPlan Plan(ApiOperation operation, string name)
    {
        string request = context.Scope.Take(name + "Request");
        string result = context.Scope.Take(name + "Result");
        Dictionary<string, string> places = RoutePlanner.PlacesOf(operation);
        string route = _routes.Plan(operation, name, places, out IReadOnlyDictionary<string, string> repeats);
        return new ServerOperationPlan(request, result, new Lazy<ServerOperationView>(() => ViewOf(operation, name, request, result, places, route, repeats)));
    }

    private ServerOperationView ViewOf(
        ApiOperation operation,
        string name,
        string request,
        string result,
        Dictionary<string, string> places,
        string route,
        IReadOnlyDictionary<string, string> repeats)
    {
        ApiContent? body = BodyPlanner.OfRequest(operation);
        bool isConditional = operation.Responses.Any(response => response.Status == 304) && operation.Parameters.Any(IsCondition);
        var links = new NameScope(StringComparer.Ordinal, "context", "options");
        var routeParameters = places.ToDictionary(place => place.Value, place => links.Take(CSharpNames.Camel(place.Key)), StringComparer.Ordinal);
        IEnumerable<string> values = routeParameters.Select(place => RouteValue(place.Key, place.Value))
            .Concat(repeats.Select(again => RouteValue(again.Key, routeParameters[again.Value])));
        var properties = new NameScope(StringComparer.Ordinal, [.. ReservedNames.OfRecords, request]);
        return new ServerOperationView(
            context.Settings.Namespace,
            context.Support,
            name,
            CSharpText.Literal(operation.Method),
            CSharpText.Literal(route),
            CSharpDoc.Summary(operation.Documentation.Description ?? operation.Documentation.Summary, operation.Documentation.Url, $"Answers <c>{operation.Method}</c>.", SecurityText.Sentences(operation)),
            request,
            context.Qualified(request),
            result,
            context.Qualified(result),
            [
                .. operation.Parameters
                    .Where(parameter => !(isConditional && IsCondition(parameter)))
                    .Select(parameter => PlanParameter(
                        parameter,
                        properties.Take(CSharpNames.Pascal(parameter.Name), CSharpNames.Pascal(parameter.Name + "_" + parameter.In)),
                        places,
                        operation)),
                .. body?.Parts.Select(part => PlanPart(part, operation.RequestBody!, properties)) ?? [],
            ],
            body is null or { Kind: ContentKind.Multipart } ? null : PlanBody(operation.RequestBody!, body, properties),
            body is not null,
            body is { Kind: ContentKind.Bytes },
            isConditional,
            SecurityText.OfServer(operation, context.Support),
            operation.IsOAuth,
            WriteErrors(operation, body),
            operation.BodyLimit?.ToString(CultureInfo.InvariantCulture),
            _results.Plan(operation, result, isConditional),
            [.. routeParameters.Values.Select(parameter => new RouteParameterView(parameter.TrimStart('@')))],
            string.Join(", ", (string[])[$"{context.Support}.ApiRequestContext context", .. routeParameters.Values.Select(parameter => "string " + parameter)]),
            string.Join(", ", (string[])[$"options.Routes.{name}", .. values]));
    }

    private static string RouteValue(string name, string parameter) => $"({CSharpText.Literal(name)}, {parameter})";

    /// <summary>Of the endpoints of OAuth only those that register a client take JSON (RFC 7591, section 3.1).</summary>
    private string WriteErrors(ApiOperation operation, ApiContent? body) => (operation.IsOAuth, body) switch
    {
        (false, _) => "binder.WriteProblemAsync()",
        (true, { IsJson: true }) => $"{context.Support}.OAuthResponse.InvalidMetadataAsync(http, binder)",
        (true, _) => $"{context.Support}.OAuthResponse.InvalidRequestAsync(http, binder)",
    };

    private static bool IsCondition(ApiParameter parameter) =>
        parameter.In == ParameterIn.Header && parameter.Name.Equals("If-None-Match", StringComparison.OrdinalIgnoreCase);

    private ServerParameterView PlanParameter(
        ApiParameter parameter, string property, Dictionary<string, string> places, ApiOperation operation) => new(
        property,
        context.Types.TextOf(parameter.Type.Type) + (parameter.IsRequired ? "" : "?"),
        parameter.IsRequired,
        CSharpDoc.Summary(parameter.Documentation.Description, parameter.Documentation.Url, "A parameter.", CSharpText.DocLines(parameter.Remarks)),
        _binding.Plan(parameter, parameter.In == ParameterIn.Path ? places.GetValueOrDefault(parameter.Name, parameter.Name) : parameter.Name, operation));

    private ServerParameterView PlanPart(ApiPart part, ApiRequestBody request, NameScope properties)
    {
        bool isRequired = part.IsRequired && request.IsRequired;
        return new ServerParameterView(
            properties.Take(CSharpNames.Pascal(part.Name), CSharpNames.Pascal(part.Name + "_part")),
            _parts.ServerType(part) + (isRequired ? "" : "?"),
            isRequired,
            CSharpDoc.Summary(part.Documentation.Description, part.Documentation.Url, "A part of the form."),
            _parts.Server(part, isRequired, request.IsRequired));
    }

    private ServerParameterView PlanBody(ApiRequestBody request, ApiContent body, NameScope properties)
    {
        // A body that may be null is one that is there.
        bool isNullable = CSharpTypes.IsNullable(body.Type);
        string type = context.Types.TextOf(body.Type);
        string flag = CSharpText.Literal(request.IsRequired);
        string bind = body.Kind switch
        {
            ContentKind.Json => $"await binder.Body.JsonAsync<{type}>({context.Types.Reader(body.Type)}, isRequired: {flag}).ConfigureAwait(false)",
            ContentKind.Form => $"await binder.Body.FormAsync<{type}>({context.Types.Reader(body.Type)}, {_objects.Raw(body.Type.Type, repeats: true)}, {_objects.Lists(body.Type.Type, repeats: true)}, isRequired: {flag}).ConfigureAwait(false)",
            ContentKind.Text => $"await binder.Body.TextAsync(isRequired: {flag}).ConfigureAwait(false)",
            _ => "binder.Body.Stream()",
        };
        string forgiven = request.IsRequired && !isNullable && body.Kind != ContentKind.Bytes && !context.Types.IsValueType(body.Type.Type) ? $"({bind})!" : bind;
        return new ServerParameterView(
            properties.Take("Body"),
            type + (request.IsRequired || isNullable ? "" : "?"),
            request.IsRequired,
            CSharpDoc.Summary(request.Documentation.Description, request.Documentation.Url, "The body."),
            forgiven);
    }
}
