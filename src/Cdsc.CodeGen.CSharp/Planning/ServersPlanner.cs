using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans the class that gives the URLs of the servers that documents name.</summary>
internal sealed class ServersPlanner(PlanContext context)
{
    /// <summary>The file; null when no document for which there are clients names a server.</summary>
    public FilePlan? Plan()
    {
        List<ApiServer> servers =
        [
            .. context.Model.Infos
                .Where(info => (context.Settings.EmitOf(info.File) & EmitKinds.Clients) != EmitKind.None)
                .SelectMany(info => info.Servers)
                .DistinctBy(server => server.Url, StringComparer.Ordinal),
        ];
        if (servers.Count == 0)
        {
            return null;
        }

        string name = context.Scope.Take("ApiServers");
        var methods = new NameScope(StringComparer.Ordinal, [.. ReservedNames.OfObjects, name]);
        var view = new ServersView(context.Settings.Namespace, context.Support, name, [.. servers.Select((server, index) => PlanServer(server, index, methods))]);
        return new FilePlan($"Clients/{name}.cs", "clients/servers.sbn", view);
    }

    private static NamedServerView PlanServer(ApiServer server, int index, NameScope methods)
    {
        bool isRelative = !Uri.TryCreate(server.DefaultUrl, UriKind.Absolute, out Uri? uri) || !uri.Scheme.StartsWith("http", StringComparison.Ordinal);
        var scope = new NameScope(StringComparer.Ordinal);
        var parameters = new List<MethodParameter>();
        if (isRelative)
        {
            parameters.Add(new MethodParameter(scope.Take("start"), "global::System.Uri", null, CSharpDoc.Parameter("start", null, "Where the document is, since the URL is relative to that.")));
        }

        var variables = new List<string>();
        foreach (ApiServerVariable variable in server.Variables)
        {
            string parameter = scope.Take(CSharpNames.Camel(variable.Name));
            string[] values = variable.Values.Count == 0 ? [] : [$"One of {string.Join(", ", variable.Values.Select(Quoted))}."];
            parameters.Add(new MethodParameter(
                parameter,
                "string",
                CSharpText.Literal(variable.Default),
                CSharpDoc.Parameter(parameter, string.Join(' ', [variable.Documentation.Description ?? "", .. values]).Trim(), "A variable of the URL.")));
            variables.Add($", ({CSharpText.Literal(variable.Name)}, {parameter})");
        }

        string method = server.Name is { } given ? CSharpNames.Pascal(given) : index == 0 ? "Default" : "Server" + (index + 1).ToString(CultureInfo.InvariantCulture);
        return new NamedServerView(
            methods.Take(method),
            MethodParameter.Signature(parameters),
            $"{(isRelative ? "start" : "null")}, {CSharpText.Literal(server.Url)}{string.Concat(variables)}",
            [
                .. CSharpDoc.Summary(server.Documentation.Description, null, $"The URL {Quoted(server.Url)}."),
                .. parameters.SelectMany(parameter => parameter.Doc),
            ]);
    }

    private static string Quoted(string text) => $"'{string.Join(' ', CSharpText.DocLines(text))}'";
}
