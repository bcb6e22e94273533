using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans the parameters of a client's method: the URL, what is required, what is optional, the cancellation.</summary>
internal sealed class ClientArguments
{
    private readonly List<MethodParameter> _parameters = [];

    public ClientArguments(PlanContext context, WireText text, ApiOperation operation, ApiContent? body)
    {
        Scope = new NameScope(StringComparer.Ordinal, "request", "cancellationToken", "exchange", "token", "page", "item", "link");
        if (operation.Discovery.Count > 0)
        {
            Uri = Scope.Take("uri");
            _parameters.Add(new MethodParameter(Uri, $"{context.Core}.UriString", null, CSharpDoc.Parameter(Uri, null, UriDoc(operation))));
        }

        var views = new List<ClientParameterView>();
        var optional = new List<MethodParameter>();
        foreach (ApiParameter parameter in operation.Parameters.Where(parameter => Uri is null || parameter.In != ParameterIn.Path))
        {
            if (!text.IsParameter(parameter.Type))
            {
                context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedOperation.At(
                    parameter.Location, $"the parameter '{parameter.Name}' is no single value and no array of them"));
                continue;
            }

            string name = Scope.Take(CSharpNames.Camel(parameter.Name));
            string type = context.Types.TextOf(parameter.Type.Type) + (parameter.IsRequired ? "" : "?");
            (parameter.IsRequired ? _parameters : optional).Add(new MethodParameter(
                name, type, parameter.IsRequired ? null : "null", CSharpDoc.Parameter(name, parameter.Documentation.Description, "A parameter.")));
            views.Add(new ClientParameterView(
                AddMethod(parameter), CSharpText.Literal(parameter.Name), text.ToText(parameter.Type, name, parameter.IsRequired)));
        }

        if (body is not null)
        {
            bool isRequired = operation.RequestBody!.IsRequired;
            string name = Scope.Take("body");
            string type = context.Types.TextOf(body.Type.Type) + (isRequired ? "" : "?");
            (isRequired ? _parameters : optional).Add(new MethodParameter(
                name, type, isRequired ? null : "null", CSharpDoc.Parameter(name, operation.RequestBody.Documentation.Description, "The body.")));
            Body = PlanBody(context, body, name, isRequired);
        }

        _parameters.AddRange(optional);
        _parameters.Add(new MethodParameter(
            "cancellationToken", "global::System.Threading.CancellationToken", "default", CSharpDoc.Parameter("cancellationToken", null, "Ends the request.")));
        Views = views;
    }

    /// <summary>The parameter that is the URL; null when the path is.</summary>
    public string? Uri { get; }

    /// <summary>The names that are taken.</summary>
    public NameScope Scope { get; }

    public IReadOnlyList<MethodParameter> All => _parameters;

    /// <summary>All but the URL.</summary>
    public IReadOnlyList<MethodParameter> AfterUri => [.. _parameters.Skip(Uri is null ? 0 : 1)];

    public IReadOnlyList<ClientParameterView> Views { get; }

    public ClientBodyView? Body { get; }

    private static string UriDoc(ApiOperation operation) => operation.Discovery[0] switch
    {
        MemberSource source => $"The URL, as it was found in <c>{string.Join(' ', CSharpText.DocLines(source.Member))}</c>.",
        _ => "The URL.",
    };

    private static string AddMethod(ApiParameter parameter) => (parameter.In, parameter.Style) switch
    {
        (ParameterIn.Path, ParameterStyle.Single) => "Path",
        (ParameterIn.Path, _) => "PathCommaDelimited",
        (ParameterIn.Header, ParameterStyle.Single) => "Header",
        (ParameterIn.Header, _) => "HeaderCommaDelimited",
        (_, ParameterStyle.Single) => "Query",
        (_, ParameterStyle.Repeated) => "QueryRepeated",
        (_, ParameterStyle.CommaDelimited) => "QueryCommaDelimited",
        (_, _) => "QuerySpaceDelimited",
    };

    private static ClientBodyView PlanBody(PlanContext context, ApiContent body, string name, bool isRequired)
    {
        string mediaType = CSharpText.Literal(body.MediaType);
        string value = isRequired || !context.Types.IsValueType(body.Type.Type) ? name : name + ".Value";
        string add = body switch
        {
            { IsJson: true } => $"request.JsonBody({value}, {mediaType}, {context.Types.Writer(body.Type)})",
            { IsForm: true } => $"request.FormBody({value}, {context.Types.Writer(body.Type)})",
            _ => $"request.StreamBody({value}, {mediaType})",
        };
        return new ClientBodyView(isRequired ? null : $"{name} is not null", add);
    }
}
