using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans the HTTP clients, one for each group of operations.</summary>
internal sealed class ClientPlanner(PlanContext context)
{
    private readonly BodyPlanner _bodies = new(context);
    private readonly WireText _text = new(context);

    /// <summary>The files of the clients.</summary>
    public IEnumerable<FilePlan> Plan()
    {
        var names = new List<string>();
        foreach (ApiGroup group in context.GroupsOf(EmitKinds.Clients))
        {
            string name = context.Scope.Take(CSharpNames.Pascal(group.Name) + "Client");
            var scope = new NameScope(StringComparer.Ordinal, [.. ReservedNames.OfObjects, name]);
            var view = new ClientView(
                context.Settings.Namespace,
                context.Support,
                name,
                CSharpDoc.Summary(group.Documentation.Description, group.Documentation.Url, "A client.", "Safe for several threads at once."),
                [.. group.Operations.Select(operation => PlanOperation(operation, scope))]);
            yield return new FilePlan($"Clients/{name}.cs", "clients/client.sbn", view);
            names.Add(context.Qualified(name));
        }

        if (names.Count > 0 && context.Settings.Emit.HasFlag(EmitKind.ClientDi))
        {
            string registration = context.Scope.Take("ClientRegistration");
            yield return new FilePlan(
                $"Clients/{registration}.cs",
                "clients/client-di.sbn",
                new ClientsView(
                    context.Settings.Namespace,
                    context.Support,
                    registration,
                    "AddApiClients",
                    CSharpText.Literal(context.Settings.Namespace),
                    names));
        }
    }

    private ClientOperationView PlanOperation(ApiOperation operation, NameScope methods)
    {
        string id = CSharpNames.Pascal(operation.Id);
        string method = methods.Take(id + "Async");
        string send = methods.Take("Send" + id + "Async");
        string security = methods.Take(id + "Security");
        ApiContent? success = _bodies.OfSuccess(operation);
        string resultType = success is null ? $"{context.Support}.ApiResponse" : $"{context.Support}.ApiResponse<{ValueType(success)}>";
        var arguments = new ClientArguments(context, _text, operation, _bodies.OfRequest(operation));
        var discovery = new ClientDiscoveryPlanner(context, arguments, methods, operation);
        ClientResponseView fallback = Fallback(operation);
        return new ClientOperationView(
            [
                .. CSharpDoc.Summary(operation.Documentation.Description ?? operation.Documentation.Summary, operation.Documentation.Url, $"Sends <c>{operation.Method}</c>.", SecurityText.Sentences(operation)),
                .. arguments.All.SelectMany(parameter => parameter.Doc),
                $"<exception cref=\"{context.Support}.ApiException\">The server answered with an error, or the request was refused.</exception>",
            ],
            method,
            resultType,
            MethodParameter.Signature(arguments.All),
            Start(operation, arguments),
            arguments.Views,
            arguments.Body,
            send,
            SecurityText.OfClient(operation),
            security,
            discovery.WellKnown(operation, id),
            discovery.Members(operation, method),
            discovery.Pagers(operation, success, id, Accept(operation)),
            [
                .. operation.Responses
                    .Where(response => response.Status is not (null or (>= 300 and < 400 and not 304)))
                    .Select(response => new ClientResponseView(response.Status!.Value, Statement(response, success)))
                    .Where(response => response.Statement != fallback.Statement),
            ],
            fallback.Statement);
    }

    private string Start(ApiOperation operation, ClientArguments arguments)
    {
        string method = CSharpText.Literal(operation.Method);
        string accept = CSharpText.Literal(Accept(operation));
        return arguments.Uri is { } uri
            ? $"{context.Support}.ApiRequest.At({method}, {uri}, {accept})"
            : $"{context.Support}.ApiRequest.Below({method}, {CSharpText.Literal(operation.Path)}, {accept})";
    }

    private string Statement(ApiResponse response, ApiContent? success)
    {
        ApiContent? content = _bodies.OfResponse(response);
        if (response.Status >= 400 || response.Status is null)
        {
            string reader = content is { IsJson: true } ? context.Types.Reader(content.Type) + ", " : "";
            return $"throw await exchange.ErrorAsync({reader}cancellationToken).ConfigureAwait(false)";
        }

        if (success is null)
        {
            return "return exchange.Empty()";
        }

        string call = content switch
        {
            null => $"return exchange.WithoutValue<{ValueType(success)}>()",
            { IsJson: true } => $"return await exchange.ValueAsync({context.Types.Reader(content.Type)}, cancellationToken).ConfigureAwait(false)",
            _ when BodyPlanner.IsBytes(content) => "return await exchange.StreamAsync(cancellationToken).ConfigureAwait(false)",
            _ => "return await exchange.TextAsync(cancellationToken).ConfigureAwait(false)",
        };
        return call;
    }

    private ClientResponseView Fallback(ApiOperation operation) =>
        operation.Responses.FirstOrDefault(response => response.Status is null) is { } response
            ? new ClientResponseView(0, Statement(response, null))
            : new ClientResponseView(0, "throw await exchange.ErrorAsync(cancellationToken).ConfigureAwait(false)");

    private string ValueType(ApiContent content) =>
        BodyPlanner.IsBytes(content) ? $"{context.Support}.ApiDownload" : context.Types.TextOf(content.Type);

    private static string Accept(ApiOperation operation)
    {
        var types = operation.Responses
            .OrderByDescending(response => response.IsSuccess)
            .SelectMany(response => response.Content)
            .Select(content => content.MediaType)
            .ToList();

        if (types.Contains("*/*"))
        {
            return "*/*";
        }

        // Static hosts often name just the general type of a more special one.
        if (types.Exists(MediaTypes.IsJson))
        {
            types.Add("application/json");
        }

        return types.Count == 0 ? "*/*" : string.Join(", ", types.Distinct(StringComparer.OrdinalIgnoreCase));
    }
}
