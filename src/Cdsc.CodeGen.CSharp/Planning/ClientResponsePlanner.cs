using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans what clients make of responses: a value of the documented type, several of them, or an exception.</summary>
internal sealed class ClientResponsePlanner(PlanContext context)
{
    private readonly OrderedDictionary<string, ClientResultView> _results = new(StringComparer.Ordinal);

    /// <summary>The types of results that have several values, of all operations named so far.</summary>
    public IEnumerable<ClientResultView> Results => _results.Values;

    /// <summary>Names the type of an operation's result, where that has several values.</summary>
    public void NameResult(ApiOperation operation, string id)
    {
        if (BodyPlanner.SuccessValues(operation) is { Count: > 1 } values)
        {
            _results.Add(operation.Id, PlanResult(values, id));
        }
    }

    /// <summary>Plans the responses of an operation whose result is named. Several threads may call it.</summary>
    public ClientResponsePlan Plan(ApiOperation operation)
    {
        IReadOnlyList<ResponseValue> values = BodyPlanner.SuccessValues(operation);
        ClientResultView? result = _results.GetValueOrDefault(operation.Id);
        ApiContent? success = values.Count == 1 ? values[0].Content : null;
        string type = result is not null ? context.Qualified(result.Name)
            : success is not null ? $"{context.Support}.ApiResponse<{ValueType(success)}>"
            : $"{context.Support}.ApiResponse";

        string Of(ApiResponse? response, bool isError) => Statement(response, isError, success, result, values);

        string fallback = Of(operation.Responses.FirstOrDefault(response => response.IsDefault), isError: true);
        List<ClientResponseView> cases =
        [
            .. operation.Responses
                .Where(response => response.Status is not (null or (>= 300 and < 400 and not 304)))
                .Select(response => new ClientResponseView(Number(response.Status!.Value), Of(response, response.Status >= 400))),
            .. operation.Responses
                .Where(response => response.Range is 2 or 4 or 5)
                .Select(response => new ClientResponseView(RangeOf(response.Range!.Value), Of(response, response.Range > 2))),
        ];
        if (!operation.Responses.Any(response => response.IsSuccess || response.Status == 304))
        {
            // Where no success is documented, every success is one.
            cases.Add(new ClientResponseView(RangeOf(2), Of(operation.Responses.FirstOrDefault(response => response.IsDefault), isError: false)));
        }

        // Beside a range, a status that is handled like all others still needs its case, or the range would take it.
        bool hasRanges = operation.Responses.Any(response => response.Range is not null);
        return new ClientResponsePlan(type, success, Accept(operation), [.. cases.Where(@case => hasRanges || @case.Statement != fallback)], fallback);
    }

    /// <summary>The media types that a client asks for: those that it reads.</summary>
    private static string Accept(ApiOperation operation)
    {
        var types = operation.Responses.Where(response => response.IsSuccess)
            .Concat(operation.Responses.Where(response => !response.IsSuccess))
            .SelectMany(response => response.Content.Where(content => BodyPlanner.OfResponse(response) is { } chosen && content.IsSameBodyAs(chosen)))
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

    private string Statement(
        ApiResponse? response,
        bool isError,
        ApiContent? success,
        ClientResultView? result,
        IReadOnlyList<ResponseValue> values)
    {
        ApiContent? content = response is null ? null : BodyPlanner.OfResponse(response);
        if (isError)
        {
            string reader = content is { IsJson: true } ? context.Types.Reader(content.Type) + ", " : "";
            return $"throw await exchange.ErrorAsync({reader}cancellationToken).ConfigureAwait(false)";
        }

        if (result is not null)
        {
            string type = context.Qualified(result.Name);
            if (content is null)
            {
                return $"return {type}.WithoutValue(exchange.Empty())";
            }

            ClientResultCaseView @case = result.Cases.Zip(values).First(pair => pair.Second.Content.IsSameBodyAs(content)).First;
            return $"return {type}.{@case.Factory}({Read(content)})";
        }

        return (success, content) switch
        {
            (null, _) => "return exchange.Empty()",
            (_, null) => $"return exchange.WithoutValue<{ValueType(success)}>()",
            _ => "return " + Read(content),
        };
    }

    private string Read(ApiContent content) => content switch
    {
        { IsJson: true } => $"await exchange.ValueAsync({context.Types.Reader(content.Type)}, cancellationToken).ConfigureAwait(false)",
        { Kind: ContentKind.Bytes } => "await exchange.StreamAsync(cancellationToken).ConfigureAwait(false)",
        _ => "await exchange.TextAsync(cancellationToken).ConfigureAwait(false)",
    };

    private ClientResultView PlanResult(IReadOnlyList<ResponseValue> values, string id)
    {
        string name = context.Scope.Take(id + "Response");
        var members = new NameScope(
            StringComparer.Ordinal,
            [.. ReservedNames.OfObjects, name, "StatusCode", "IsAccepted", "IsNotModified", "Headers", "ETag", "Uri", "Redirects", "LastingUri", "WithoutValue"]);
        var cases = new List<ClientResultCaseView>();
        foreach ((ApiResponse response, ApiContent content) in values)
        {
            string member = members.Take(StatusNames.NameOf(response));
            cases.Add(new ClientResultCaseView(
                member,
                members.Take("Of" + member),
                ValueType(content),
                CSharpDoc.Summary(response.Documentation.Description, null, "The body.", "Null when the response is another.")));
        }

        return new ClientResultView(context.Settings.Namespace, context.Support, name, cases);
    }

    private string ValueType(ApiContent content) =>
        content.Kind == ContentKind.Bytes ? $"{context.Support}.ApiDownload" : context.Types.TextOf(content.Type);

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static string RangeOf(int digit) => string.Create(CultureInfo.InvariantCulture, $">= {digit}00 and < {digit + 1}00");
}
