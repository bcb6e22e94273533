using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers the operations of one document.</summary>
internal sealed class OperationLowering(
    ObjectNode document, SchemaLowering schemas, ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    private readonly NodeReading _read = new(resolver, diagnostics);
    private readonly ContentLowering _content = new(schemas, new NodeReading(resolver, diagnostics), resolver, diagnostics);
    private readonly ParameterLowering _parameters = new(schemas, new NodeReading(resolver, diagnostics), resolver, diagnostics);
    private readonly ExtensionLowering _extensions = new(document, resolver, diagnostics);
    private readonly SecurityLowering _security = new(document, new NodeReading(resolver, diagnostics), diagnostics);

    /// <summary>Lowers all operations, in the order of the document.</summary>
    public IEnumerable<ApiOperation> Lower()
    {
        if (_read.Object(document, "paths") is not { } paths)
        {
            yield break;
        }

        foreach (ObjectMember path in paths.Members)
        {
            if (path.Name.StartsWith("x-", StringComparison.Ordinal) || _read.AsObject(path.Value, path.Name) is not { } item)
            {
                continue;
            }

            foreach (ObjectMember member in PathItems.OperationsOf(item, _read))
            {
                if (_read.AsObject(member.Value, member.Name) is { } operation)
                {
                    yield return LowerOperation(path.Name, member, item, operation);
                }
            }
        }
    }

    private ApiOperation LowerOperation(string path, ObjectMember member, ObjectNode item, ObjectNode operation)
    {
        string method = PathItems.MethodOf(member);
        string id = PathItems.IdOf(operation, member.Name, path);
        IReadOnlyList<ApiParameter> parameters = _parameters.Lower(item, operation, path, id);
        return new ApiOperation(
            id,
            method,
            path,
            GroupOf(operation),
            Docs.Of(operation),
            parameters,
            LowerBody(operation, id, method),
            [.. LowerResponses(operation, id, method)],
            _extensions.Discovery(operation),
            _extensions.Pagers(operation),
            _security.Lower(operation),
            operation.GetFlag("x-cds-oauth"),
            _extensions.BodyLimit(operation),
            operation.Has("servers") ? ServerLowering.Lower(operation) : ServerLowering.Lower(item),
            document.File,
            (operation.Get("operationId") as StringNode ?? (SourceNode)operation).Location);
    }

    private string GroupOf(ObjectNode operation) =>
        _read.Items(operation, "tags").OfType<StringNode>().FirstOrDefault()?.Value
        ?? (_read.Object(document, "info")?.GetString("title") ?? "Api");

    private ApiRequestBody? LowerBody(ObjectNode operation, string id, string method)
    {
        if (operation.Get("requestBody") is not { } node || _read.AsObject(node, "requestBody") is not { } body)
        {
            return null;
        }

        if (method is "GET" or "HEAD" or "DELETE" or "TRACE")
        {
            diagnostics.Add(DiagnosticDescriptors.UnexpectedBody.At(node.Location, method));
        }

        return new ApiRequestBody(_content.Lower(body, id + "_request", isRequest: true), body.GetFlag("required"), Docs.Of(body), node.Location);
    }

    private IEnumerable<ApiResponse> LowerResponses(ObjectNode operation, string id, string method)
    {
        foreach (ObjectMember member in _read.Object(operation, "responses")?.Members.Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal)) ?? [])
        {
            if (!TryReadStatus(member, out int? status, out int? range) || _read.AsObject(member.Value, member.Name) is not { } response)
            {
                continue;
            }

            string name = id + "_" + member.Name;

            // The answer to HEAD is that to GET without its body.
            IReadOnlyList<ApiContent> content = method == "HEAD" ? [] : _content.Lower(response, name, isRequest: false);
            yield return new ApiResponse(status, range, [.. LowerHeaders(response, name)], content, Docs.Of(response), member.NameLocation);
        }
    }

    private bool TryReadStatus(ObjectMember member, out int? status, out int? range)
    {
        status = null;
        range = null;
        switch (member.Name)
        {
            case "default":
                return true;
            case [>= '1' and <= '5', 'X' or 'x', 'X' or 'x']:
                range = member.Name[0] - '0';
                return true;
            case [>= '1' and <= '5', >= '0' and <= '9', >= '0' and <= '9']:
                status = int.Parse(member.Name, CultureInfo.InvariantCulture);
                return true;
        }

        diagnostics.Add(DiagnosticDescriptors.ResponseLeftOut.At(member.NameLocation, member.Name));
        return false;
    }

    private IEnumerable<ApiHeader> LowerHeaders(ObjectNode response, string name)
    {
        foreach (ObjectMember member in _read.Object(response, "headers")?.Members ?? [])
        {
            // Content-Type is what the media type says.
            if (!member.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && _read.AsObject(member.Value, member.Name) is { } header)
            {
                TypeUse type = header.Get("schema") is { } schema
                    ? schemas.Lower(schema, name + "_" + member.Name)
                    : Uses.Text;
                yield return new ApiHeader(member.Name, type, header.GetFlag("required"), Docs.Of(header), member.NameLocation);
            }
        }
    }
}
