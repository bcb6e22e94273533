using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans the parameters of a client's method: the URL, what is required, what is optional, the cancellation.</summary>
internal sealed class ClientArguments
{
    private readonly List<MethodParameter> _parameters = [];

    private readonly List<MethodParameter> _optional = [];
    private readonly List<ClientParameterView> _views = [];
    private readonly PlanContext _context;

    public ClientArguments(PlanContext context, ApiOperation operation)
    {
        _context = context;
        Scope = new NameScope(StringComparer.Ordinal, "request", "cancellationToken", "exchange", "token", "page", "item", "link");
        if (operation.Discovery.Count > 0)
        {
            Uri = Scope.Take("uri");
            _parameters.Add(new MethodParameter(Uri, $"{context.Core}.UriString", null, CSharpDoc.Parameter(Uri, null, UriDoc(operation))));
        }

        var text = new ParameterText(context);
        foreach (ApiParameter parameter in operation.Parameters.Where(parameter => Uri is null || parameter.In != ParameterIn.Path))
        {
            // Path and query may have a parameter of the same name.
            string name = Scope.Take(CSharpNames.Camel(parameter.Name), CSharpNames.Camel(parameter.Name + "_" + parameter.In));
            Add(name, context.Types.TextOf(parameter.Type.Type), parameter.IsRequired, parameter.Documentation.Description, "A parameter.", parameter.Remarks);
            _views.Add(text.Plan(parameter, name));
        }

        if (BodyPlanner.OfRequest(operation) is { } body)
        {
            PlanBody(operation.RequestBody!, body);
        }

        _parameters.AddRange(_optional);
        _parameters.Add(new MethodParameter(
            "cancellationToken", "global::System.Threading.CancellationToken", "default", CSharpDoc.Parameter("cancellationToken", null, "Ends the request.")));
    }

    /// <summary>The parameter that is the URL; null when the path is.</summary>
    public string? Uri { get; }

    /// <summary>The names that are taken.</summary>
    public NameScope Scope { get; }

    public IReadOnlyList<MethodParameter> All => _parameters;

    /// <summary>All but the URL.</summary>
    public IReadOnlyList<MethodParameter> AfterUri => [.. _parameters.Skip(Uri is null ? 0 : 1)];

    public IReadOnlyList<ClientParameterView> Views => _views;

    public ClientBodyView? Body { get; private set; }

    private static string UriDoc(ApiOperation operation) => operation.Discovery[0] switch
    {
        MemberSource source => $"The URL, as it was found in {CSharpDoc.Code(source.Member)}.",
        _ => "The URL.",
    };

    private void Add(string name, string type, bool isRequired, string? description, string fallback, string? remarks = null) => (isRequired ? _parameters : _optional).Add(new MethodParameter(
        name, type + (isRequired ? "" : "?"), isRequired ? null : "null", CSharpDoc.Parameter(name, description, fallback, CSharpText.DocLines(remarks))));

    private void PlanBody(ApiRequestBody request, ApiContent body)
    {
        if (body.Kind == ContentKind.Multipart)
        {
            var parts = new PartText(_context);
            foreach (ApiPart part in body.Parts)
            {
                string argument = Scope.Take(CSharpNames.Camel(part.Name), CSharpNames.Camel(part.Name + "_part"));
                bool isRequiredPart = part.IsRequired && request.IsRequired;
                Add(argument, parts.ClientType(part), isRequiredPart, part.Documentation.Description, "A part of the form.");
                _views.Add(parts.Client(part, argument, isRequiredPart));
            }

            Body = new ClientBodyView(null, $"request.PartsBody(isRequired: {CSharpText.Literal(request.IsRequired)})");
            return;
        }

        string name = Scope.Take("body");

        // Where a body may be left out, null is none.
        TypeUse use = body.Type with { IsNullable = body.Type.IsNullable && request.IsRequired };
        Add(name, _context.Types.TextOf(use), request.IsRequired, request.Documentation.Description, "The body.");
        string mediaType = CSharpText.Literal(BodyPlanner.MediaTypeOf(body));
        if (BodyPlanner.HasOpenMediaType(body))
        {
            string argument = Scope.Take("mediaType");
            _optional.Add(new MethodParameter(argument, "string", mediaType, CSharpDoc.Parameter(argument, null, "The media type of the body.")));
            mediaType = argument;
        }

        string value = request.IsRequired || !_context.Types.IsValueType(body.Type.Type) ? name : name + ".Value";
        string add = body.Kind switch
        {
            ContentKind.Json => $"request.JsonBody({value}, {mediaType}, {_context.Types.Writer(use)})",
            ContentKind.Form => $"request.FormBody({value}, {_context.Types.Writer(use)})",
            ContentKind.Text => $"request.TextBody({value}, {mediaType})",
            _ => $"request.StreamBody({value}, {mediaType})",
        };
        Body = new ClientBodyView(request.IsRequired ? null : $"{name} is not null", add);
    }
}
