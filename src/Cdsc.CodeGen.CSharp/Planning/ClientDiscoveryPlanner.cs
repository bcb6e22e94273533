using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans the methods that find the URL of an operation, and those that go over pages.</summary>
internal sealed class ClientDiscoveryPlanner
{
    private readonly PlanContext _context;
    private readonly ClientArguments _arguments;
    private readonly NameScope _methods;
    private readonly IReadOnlyList<UriSource> _sources;

    public ClientDiscoveryPlanner(PlanContext context, ClientArguments arguments, NameScope methods, ApiOperation operation)
    {
        _context = context;
        _arguments = arguments;
        _methods = methods;
        _sources = [.. SourcesOf(operation)];
    }

    /// <summary>The method that starts from a host.</summary>
    public WellKnownView? WellKnown(ApiOperation operation, string id)
    {
        if (operation.Discovery.OfType<WellKnownSource>().FirstOrDefault() is not { } source)
        {
            return null;
        }

        string server = _arguments.Scope.Take("server");
        var parameter = new MethodParameter(
            server, "global::System.Uri", null, CSharpDoc.Parameter(server, null, "Any URL on the server's host; its path does not matter."));
        string path = CSharpText.Literal(source.Path);
        return new WellKnownView(
            [
                .. CSharpDoc.Summary(
                    operation.Documentation.Description ?? operation.Documentation.Summary,
                    operation.Documentation.Url,
                    "Starts from a host.",
                    $"Takes the well-known path {CSharpDoc.Code(source.Path)} of the host."),
                .. parameter.Doc,
                .. _arguments.AfterUri.SelectMany(other => other.Doc),
            ],
            _methods.Take("Discover" + (id.StartsWith("Get", StringComparison.Ordinal) && id.Length > 3 ? id[3..] : id) + "Async"),
            MethodParameter.Signature([parameter, .. _arguments.AfterUri]),
            Call([$"{_context.Support}.ApiText.WellKnown({server}, {path})", .. Names(_arguments.AfterUri)]));
    }

    /// <summary>The methods that take the URL from an object.</summary>
    public IReadOnlyList<DiscoveryMemberView> Members(ApiOperation operation, string method) =>
        [.. _sources.Select(source => PlanSource(source, source.MethodName(method, _methods), _arguments.AfterUri, operation, "Takes the URL from an object."))];

    /// <summary>The methods that go over all pages of a listing.</summary>
    public IReadOnlyList<PagerView> Pagers(ApiOperation operation, ApiContent? success, string id, string accept)
    {
        if (operation.Pagers.Count == 0)
        {
            return [];
        }

        if (success?.Type.Type is not TypeReference reference || _context.Index[reference.Id] is not ObjectType listing)
        {
            _context.Diagnostics.Add(DiagnosticDescriptors.InvalidPagination.At(operation.Pagers[0].Location, "the response is no object"));
            return [];
        }

        // A condition on the entity tag has no sense over several pages.
        List<MethodParameter> parameters = [.. _arguments.All.Where(parameter => !IsCondition(operation, parameter))];
        string follow = $"{_context.Support}.ApiRequest.At({CSharpText.Literal(operation.Method)}, link, {CSharpText.Literal(accept)})";
        var views = new List<PagerView>();
        foreach (Pager pager in operation.Pagers)
        {
            ApiProperty? items = listing.Properties.FirstOrDefault(property => property.Name == pager.Items);
            ApiProperty? next = listing.Properties.FirstOrDefault(property => property.Name == pager.Next);
            if (items?.Type.Type is not ArrayType array || next is null || NextExpression(next, listing) is not { } nextUri)
            {
                _context.Diagnostics.Add(DiagnosticDescriptors.InvalidPagination.At(
                    pager.Location, $"'{pager.Items}' must be an array and '{pager.Next}' a URL of '{listing.Name}'"));
                continue;
            }

            string name = id.StartsWith("List", StringComparison.Ordinal) && id.Length > 4 ? id[4..] : id;
            name = operation.Pagers.Count > 1 ? name + CSharpNames.Pascal(pager.Items) : name;
            string enumerate = _methods.Take("Enumerate" + name + "Async");
            List<MethodParameter> afterUri = [.. parameters.Skip(_arguments.Uri is null ? 0 : 1)];
            views.Add(new PagerView(
                [
                    .. CSharpDoc.Summary(
                        operation.Documentation.Description ?? operation.Documentation.Summary,
                        operation.Documentation.Url,
                        "Goes over all pages.",
                        "Reads page after page as they are asked for. An item that moves between two pages meanwhile comes once."),
                    .. parameters.SelectMany(parameter => parameter.Doc),
                ],
                enumerate,
                MethodParameter.Signature(parameters),
                _context.Types.TextOf(array.Item),
                _context.Types.TextOf(success.Type),
                Call(_arguments.All.Select(parameter => IsCondition(operation, parameter) ? "null" : parameter.Name == "cancellationToken" ? "token" : parameter.Name)),
                follow,
                _context.Members[listing.Id, pager.Items],
                nextUri,
                KeyFunction(pager, array.Item),
                [.. _sources.Select(source => PlanSource(source, source.MethodName(enumerate, _methods), afterUri, operation, "Goes over all pages."))]));
        }

        return views;
    }

    private static bool IsCondition(ApiOperation operation, MethodParameter parameter) =>
        parameter.Name == "ifNoneMatch" && operation.Responses.Any(response => response.Status == 304);

    private static IEnumerable<string> Names(IEnumerable<MethodParameter> parameters) => parameters.Select(parameter => parameter.Name);

    private static string Call(IEnumerable<string> values) => string.Join(", ", values);

    private static DiscoveryMemberView PlanSource(
        UriSource source, string method, IReadOnlyList<MethodParameter> others, ApiOperation operation, string fallback) => new(
        [
            .. CSharpDoc.Summary(operation.Documentation.Description ?? operation.Documentation.Summary, operation.Documentation.Url, fallback),
            .. source.Parameter.Doc,
            .. others.SelectMany(other => other.Doc),
        ],
        method,
        MethodParameter.Signature([source.Parameter, .. others]),
        source.Parameter.Name,
        Call([source.Expression, .. Names(others)]));

    private IEnumerable<UriSource> SourcesOf(ApiOperation operation)
    {
        var types = new HashSet<TypeId>();
        foreach (MemberSource source in operation.Discovery.OfType<MemberSource>().Where(source => !source.IsMany))
        {
            var type = _context.Index.Find(source.Type) as ObjectType;
            string parameter = _arguments.Scope.Take(CSharpNames.Camel(type?.Name ?? "source"));
            if (type?.Properties.FirstOrDefault(property => property.Name == source.Member) is not { } property
                || UriExpression(property, parameter, type) is not { } expression)
            {
                _context.Diagnostics.Add(DiagnosticDescriptors.InvalidDiscovery.At(source.Location, $"the member '{source.Member}' is no URL in an object"));
                continue;
            }

            string member = string.Join(' ', CSharpText.DocLines(source.Member));
            yield return new UriSource(
                new MethodParameter(
                    parameter,
                    _context.Types.TextOf(new TypeReference(source.Type)),
                    null,
                    CSharpDoc.Parameter(parameter, null, $"The object that has the URL in <c>{member}</c>.")),
                expression,
                types.Add(source.Type) ? null : CSharpNames.Pascal(source.Member));
        }
    }

    private string? UriExpression(ApiProperty property, string parameter, ObjectType type)
    {
        string member = $"{parameter}.{_context.Members[type.Id, property.Name]}";
        bool canBeMissing = !property.IsRequired || property.Type.IsNullable;
        string message = CSharpText.Literal($"The {type.Name} has no '{property.Name}': the server does not offer this.");
        string missing = $" ?? throw new {_context.Support}.ApiException({message})";
        string value = !property.IsRequired && property.Type.IsNullable ? member + ".GetValueOrDefault()" : member;
        return property.Type.Type switch
        {
            ScalarType { Kind: ScalarKind.Uri } => canBeMissing ? value + missing : value,
            ScalarType { Kind: ScalarKind.String } => $"new {_context.Core}.UriString({(canBeMissing ? value + missing : value)})",
            _ => null,
        };
    }

    private string? NextExpression(ApiProperty next, ObjectType listing)
    {
        string member = "page." + _context.Members[listing.Id, next.Name];
        string value = !next.IsRequired && next.Type.IsNullable ? member + ".GetValueOrDefault()" : member;
        return next.Type.Type switch
        {
            ScalarType { Kind: ScalarKind.Uri } => value,
            ScalarType { Kind: ScalarKind.String } => $"{value} is {{ }} text ? new {_context.Core}.UriString(text) : ({_context.Core}.UriString?)null",
            _ => null,
        };
    }

    private string KeyFunction(Pager pager, TypeUse item)
    {
        if (pager.Key is null)
        {
            return "null";
        }

        ApiProperty? key = item.Type is TypeReference reference && _context.Index[reference.Id] is ObjectType type
            ? type.Properties.FirstOrDefault(property => property.Name == pager.Key)
            : null;
        if (key is { IsRequired: true, Type: { IsNullable: false, Type: ScalarType { Kind: ScalarKind.String or ScalarKind.Uri } scalar } })
        {
            string member = _context.Members[((TypeReference)item.Type).Id, pager.Key];
            return $"static item => item.{member}{(scalar.Kind == ScalarKind.Uri ? ".Text" : "")}";
        }

        _context.Diagnostics.Add(DiagnosticDescriptors.InvalidPagination.At(pager.Location, $"the key '{pager.Key}' must be a required string of the items"));
        return "null";
    }
}
