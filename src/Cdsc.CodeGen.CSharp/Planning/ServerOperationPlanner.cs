using System.Globalization;
using System.Text.RegularExpressions;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans an operation of a server: its request, its route and its link.</summary>
internal sealed partial class ServerOperationPlanner(PlanContext context)
{
    private readonly BodyPlanner _bodies = new(context);
    private readonly WireText _text = new(context);
    private readonly ServerResultPlanner _results = new(context);

    public ServerOperationView Plan(ApiOperation operation, string name)
    {
        ApiContent? body = _bodies.OfRequest(operation);
        bool isConditional = operation.Responses.Any(response => response.Status == 304) && operation.Parameters.Any(IsCondition);
        string request = context.Scope.Take(name + "Request");
        string result = context.Scope.Take(name + "Result");
        Dictionary<string, string> places = PlacesOf(operation);
        var links = new NameScope(StringComparer.Ordinal, "context", "options");
        var routeParameters = places.ToDictionary(place => place.Value, place => links.Take(CSharpNames.Camel(place.Key)), StringComparer.Ordinal);
        var properties = new NameScope(StringComparer.Ordinal, [.. ReservedNames.OfRecords, request]);
        return new ServerOperationView(
            context.Settings.Namespace,
            context.Support,
            name,
            CSharpText.Literal(operation.Method),
            CSharpText.Literal(RouteOf(operation, places)),
            CSharpDoc.Summary(operation.Documentation.Description ?? operation.Documentation.Summary, operation.Documentation.Url, $"Answers <c>{operation.Method}</c>.", SecurityText.Sentences(operation)),
            request,
            context.Qualified(request),
            result,
            context.Qualified(result),
            [
                .. operation.Parameters
                    .Where(parameter => !(isConditional && IsCondition(parameter)) && _text.IsParameter(parameter.Type))
                    .Select(parameter => PlanParameter(parameter, properties.Take(CSharpNames.Pascal(parameter.Name)), places)),
            ],
            body is null ? null : PlanBody(operation.RequestBody!, body, properties),
            body is { IsJson: false, IsForm: false },
            isConditional,
            SecurityText.OfServer(operation, context.Support),
            operation.IsOAuth,
            WriteErrors(operation, body),
            operation.BodyLimit?.ToString(CultureInfo.InvariantCulture),
            _results.Plan(operation, result, isConditional),
            [.. routeParameters.Values.Select(parameter => new RouteParameterView(parameter.TrimStart('@')))],
            string.Join(", ", (string[])[$"{context.Support}.ApiRequestContext context", .. routeParameters.Values.Select(parameter => "string " + parameter)]),
            string.Join(", ", (string[])[$"options.Routes.{name}", .. routeParameters.Select(place => $"({CSharpText.Literal(place.Key)}, {place.Value})")]));
    }

    /// <summary>Of the endpoints of OAuth only those that register a client take JSON (RFC 7591, section 3.1).</summary>
    private string WriteErrors(ApiOperation operation, ApiContent? body) => (operation.IsOAuth, body) switch
    {
        (false, _) => "binder.WriteProblemAsync()",
        (true, { IsJson: true }) => $"{context.Support}.OAuthResponse.InvalidMetadataAsync(http, binder)",
        (true, _) => $"{context.Support}.OAuthResponse.InvalidRequestAsync(http, binder)",
    };

    private static bool IsCondition(ApiParameter parameter) =>
        parameter.In == ParameterIn.Header && parameter.Name.Equals("If-None-Match", StringComparison.OrdinalIgnoreCase);

    private ServerParameterView PlanParameter(ApiParameter parameter, string property, Dictionary<string, string> places) => new(
        property,
        context.Types.TextOf(parameter.Type.Type) + (parameter.IsRequired ? "" : "?"),
        parameter.IsRequired,
        CSharpDoc.Summary(parameter.Documentation.Description, parameter.Documentation.Url, "A parameter."),
        _text.Bind(parameter, parameter.In == ParameterIn.Path ? places.GetValueOrDefault(parameter.Name, parameter.Name) : parameter.Name));

    private ServerParameterView PlanBody(ApiRequestBody request, ApiContent body, NameScope properties)
    {
        string type = context.Types.TextOf(body.Type.Type);
        string flag = request.IsRequired ? "true" : "false";
        string bind = body switch
        {
            { IsJson: true } => $"await binder.JsonBodyAsync<{type}>({context.Types.Reader(body.Type)}, isRequired: {flag}).ConfigureAwait(false)",
            { IsForm: true } => $"await binder.FormBodyAsync<{type}>({context.Types.Reader(body.Type)}, {_bodies.RawFormMembers(body.Type.Type)}, isRequired: {flag}).ConfigureAwait(false)",
            _ => "binder.StreamBody()",
        };
        string forgiven = request.IsRequired && (body.IsJson || body.IsForm) && !context.Types.IsValueType(body.Type.Type) ? $"({bind})!" : bind;
        return new ServerParameterView(
            properties.Take("Body"),
            type + (request.IsRequired ? "" : "?"),
            request.IsRequired,
            CSharpDoc.Summary(request.Documentation.Description, request.Documentation.Url, "The body."),
            forgiven);
    }

    /// <summary>The places of the path with names that a route may have, by their names in the document.</summary>
    private static Dictionary<string, string> PlacesOf(ApiOperation operation)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string> names = [.. operation.Parameters.Where(parameter => parameter.In == ParameterIn.Path).Select(parameter => parameter.Name)];
        var free = new NameScope(StringComparer.OrdinalIgnoreCase, names);
        foreach (string name in names)
        {
            places.Add(name, RouteName().IsMatch(name) ? name : free.Take("place"));
        }

        return places;
    }

    private static string RouteOf(ApiOperation operation, Dictionary<string, string> places)
    {
        string route = operation.Path;
        foreach ((string name, string place) in places)
        {
            route = route.Replace("{" + name + "}", "{" + place + "}", StringComparison.Ordinal);
        }

        return route;
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex RouteName();
}
