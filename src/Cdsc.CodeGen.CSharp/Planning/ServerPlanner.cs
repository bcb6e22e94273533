using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans the handlers, endpoints and controllers, one of each for each group of operations.</summary>
internal sealed class ServerPlanner(PlanContext context)
{
    private readonly ServerOperationPlanner _operations = new(context);

    /// <summary>The files of the server.</summary>
    public IEnumerable<FilePlan> Plan()
    {
        string routes = context.Scope.Take("ServerRoutes");
        string links = context.Scope.Take("ServerLinks");
        string options = context.Scope.Take("ServerOptions");
        string limits = context.Scope.Take("ServerBodyLimits");
        string registration = context.Scope.Take("ServerRegistration");
        string mvc = context.Scope.Take("ServerControllers");
        string minimal = context.Scope.Take("ServerEndpoints");

        // The operations of all groups stand together in the routes, so their names are unique over all groups.
        var names = new NameScope(StringComparer.Ordinal, [.. ReservedNames.OfObjects, routes, links, limits, "TryUpdateModel"]);
        var groups = new List<ServerGroupPlan>();
        foreach (ApiGroup group in context.GroupsOf(EmitKinds.Servers))
        {
            ServerGroupPlan plan = PlanGroup(group, names, options, routes);
            groups.Add(plan);
            Func<IView> view = () => plan.View.Value;
            yield return new FilePlan($"Server/{plan.Handler}.cs", "server/handler.sbn", view);
            yield return new FilePlan($"Server/{plan.Endpoints}.cs", "server/endpoints.sbn", view);
            if (context.Settings.Emit.HasFlag(EmitKind.Server))
            {
                yield return new FilePlan($"Server/Mvc/{plan.Controller}.cs", "server/controller.sbn", view);
            }

            foreach (ServerOperationPlan operation in plan.Operations)
            {
                Func<IView> operationView = () => operation.View.Value;
                yield return new FilePlan($"Server/Requests/{operation.Request}.cs", "server/request.sbn", operationView);
                yield return new FilePlan($"Server/Results/{operation.Result}.cs", "server/result.sbn", operationView);
            }
        }

        if (groups.Count == 0)
        {
            yield break;
        }

        var routesView = new Lazy<RoutesView>(() => new RoutesView(
            context.Settings.Namespace,
            context.Support,
            context.Core,
            routes,
            context.Qualified(routes),
            links,
            context.Qualified(links),
            options,
            context.Qualified(options),
            limits,
            context.Qualified(limits),
            registration,
            context.Qualified(registration),
            "AddServer",
            mvc,
            minimal,
            [.. groups.SelectMany(group => group.View.Value.Operations)],
            [.. groups.SelectMany(group => group.View.Value.Operations).Where(operation => operation.TakesBody)],
            [.. groups.Select(group => group.View.Value)]));
        Func<IView> all = () => routesView.Value;
        yield return new FilePlan($"Server/{routes}.cs", "server/routes.sbn", all);
        yield return new FilePlan($"Server/{links}.cs", "server/links.sbn", all);
        yield return new FilePlan($"Server/{options}.cs", "server/options.sbn", all);
        yield return new FilePlan($"Server/{limits}.cs", "server/body-limits.sbn", all);
        yield return new FilePlan($"Server/{registration}.cs", "server/registration.sbn", all);
        if (context.Settings.Emit.HasFlag(EmitKind.Server))
        {
            yield return new FilePlan($"Server/Mvc/{mvc}.cs", "server/mvc.sbn", all);
        }

        if (context.Settings.Emit.HasFlag(EmitKind.ServerMinimal))
        {
            yield return new FilePlan($"Server/Minimal/{minimal}.cs", "server/minimal.sbn", all);
        }
    }

    private ServerGroupPlan PlanGroup(ApiGroup group, NameScope names, string options, string routes)
    {
        string name = CSharpNames.Pascal(group.Name);
        string handler = context.Scope.Take(name + "Handler");
        string endpoints = context.Scope.Take(name + "Endpoints");
        string controller = context.Scope.Take(name + "Controller");
        List<ServerOperationPlan> operations = [.. group.Operations.Select(operation => _operations.Plan(operation, names.Take(CSharpNames.Pascal(operation.Id))))];
        return new ServerGroupPlan(handler, endpoints, controller, operations, new Lazy<ServerView>(() => new ServerView(
            context.Settings.Namespace,
            context.Support,
            handler,
            context.Qualified(handler),
            endpoints,
            controller,
            context.Qualified(controller),
            context.Qualified(options),
            context.Qualified(routes),
            CSharpDoc.Summary(
                group.Documentation.Description,
                group.Documentation.Url,
                "A handler.",
                "Derive from it and register the class: the generated endpoints ask it and write what it answers."),
            [.. operations.Select(operation => operation.View.Value)])));
    }
}
