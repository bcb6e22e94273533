using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans the HTTP clients, one for each group of operations.</summary>
internal sealed class ClientPlanner(PlanContext context)
{
    private readonly ClientResponsePlanner _responses = new(context);

    /// <summary>The files of the clients.</summary>
    public IEnumerable<FilePlan> Plan()
    {
        var names = new List<string>();
        foreach (ApiGroup group in context.GroupsOf(EmitKinds.Clients))
        {
            string name = context.Scope.Take(CSharpNames.Pascal(group.Name) + "Client");
            foreach (ApiOperation operation in group.Operations)
            {
                _responses.NameResult(operation, CSharpNames.Pascal(operation.Id));
            }

            string path = $"Clients/{name}.cs";

            // What is said of discovery and of pages can be wrong, which has to be known before anything is rendered.
            yield return group.Operations.Any(operation => operation.Discovery.Count > 0 || operation.Pagers.Count > 0)
                ? new FilePlan(path, "clients/client.sbn", PlanClient(group, name))
                : new FilePlan(path, "clients/client.sbn", () => PlanClient(group, name));
            names.Add(context.Qualified(name));
        }

        if (names.Count > 0 && new ServersPlanner(context).Plan() is { } servers)
        {
            yield return servers;
        }

        foreach (ClientResultView result in _responses.Results)
        {
            yield return new FilePlan($"Clients/Results/{result.Name}.cs", "clients/result.sbn", result);
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

    private ClientView PlanClient(ApiGroup group, string name)
    {
        var scope = new NameScope(StringComparer.Ordinal, [.. ReservedNames.OfObjects, name]);
        return new ClientView(
            context.Settings.Namespace,
            context.Support,
            name,
            CSharpDoc.Summary(group.Documentation.Description, group.Documentation.Url, "A client.", "Safe for several threads at once."),
            [.. group.Operations.Select(operation => PlanOperation(operation, scope))]);
    }

    private ClientOperationView PlanOperation(ApiOperation operation, NameScope methods)
    {
        string id = CSharpNames.Pascal(operation.Id);
        string method = methods.Take(id + "Async");
        string send = methods.Take("Send" + id + "Async");
        string security = methods.Take(id + "Security");
        ClientResponsePlan responses = _responses.Plan(operation);
        var arguments = new ClientArguments(context, operation);
        var discovery = new ClientDiscoveryPlanner(context, arguments, methods, operation);
        return new ClientOperationView(
            [
                .. CSharpDoc.Summary(operation.Documentation.Description ?? operation.Documentation.Summary, operation.Documentation.Url, $"Sends <c>{operation.Method}</c>.", [.. SecurityText.Sentences(operation), .. ServerSentences(operation)]),
                .. arguments.All.SelectMany(parameter => parameter.Doc),
                $"<exception cref=\"{context.Support}.ApiException\">The server answered with an error, or the request was refused.</exception>",
            ],
            method,
            responses.ResultType,
            MethodParameter.Signature(arguments.All),
            Start(operation, arguments, responses.Accept),
            arguments.Views,
            arguments.Body,
            send,
            SecurityText.OfClient(operation),
            security,
            discovery.WellKnown(operation, id),
            discovery.Members(operation, method),
            discovery.Pagers(operation, responses.Success, id, responses.Accept),
            responses.Cases,
            responses.Fallback);
    }

    private string Start(ApiOperation operation, ClientArguments arguments, string accepted)
    {
        string method = CSharpText.Literal(operation.Method);
        string accept = CSharpText.Literal(accepted);
        string path = PathText.Of(operation.Path, [.. operation.Parameters.Where(parameter => parameter.In == ParameterIn.Path).Select(parameter => parameter.Name)]);
        string server = operation.Servers.Count == 0 ? "" : ", " + CSharpText.Literal(operation.Servers[0].DefaultUrl);
        return arguments.Uri is { } uri
            ? $"{context.Support}.ApiRequest.At({method}, {uri}, {accept})"
            : $"{context.Support}.ApiRequest.Below({method}, {CSharpText.Literal(path)}, {accept}{server})";
    }

    private static string[] ServerSentences(ApiOperation operation) => operation.Servers.Count == 0
        ? []
        : [$"Goes to the server {CSharpDoc.Code(operation.Servers[0].DefaultUrl)}; credentials only when its origin is trusted."];
}
