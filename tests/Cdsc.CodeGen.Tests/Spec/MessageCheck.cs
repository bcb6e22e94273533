using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares the bodies of requests and responses, their media types and the status codes.</summary>
internal sealed partial class MessageCheck(SpecProfile profile, Bundle bundle)
{
    public IEnumerable<string> Requests(string id, IReadOnlyList<OperationRow> rows, JsonObject operation)
    {
        JsonObject? content = operation["requestBody"] is { } body ? bundle.Follow(body)["content"]?.AsObject() : null;
        string[] expected = [.. rows.SelectMany(row => profile.RequestMedia.TryGetValue(id, out SpecReading? reading)
            ? reading.Value.Split(' ')
            : MediaType().Matches(row.RequestMedia).Select(match => match.Value)).Distinct()];
        string[] actual = [.. content?.Select(member => member.Key) ?? []];
        foreach (string missing in expected.Except(actual))
        {
            yield return $"the request has no content of the type {missing}";
        }

        foreach (string extra in actual.Except(expected))
        {
            yield return $"no table has the request type {extra}";
        }

        foreach (OperationRow row in rows.Where(row => row.RequestBody != "-"))
        {
            string schema = profile.RequestBodies.TryGetValue(row.RequestBody, out SpecReading? reading) ? reading.Value : row.RequestBody.Split(' ')[0];
            foreach (string wrong in actual.Where(media => ReferenceOf(content![media]) != schema))
            {
                yield return $"the request of the type {wrong} must be a {schema}";
            }

            foreach (string field in Named(row.RequestBody).Where(field => bundle.Schemas.TryGetValue(schema, out JsonObject? body) && !bundle.Properties(body).ContainsKey(field)))
            {
                yield return $"the request has no member {field}";
            }
        }
    }

    public IEnumerable<string> Responses(string id, IReadOnlyList<OperationRow> rows, JsonObject operation)
    {
        JsonObject responses = operation["responses"]!.AsObject();
        string[] stated = [.. rows.SelectMany(row => Codes($"{row.Success} {row.Errors}")).Append("default").Distinct()];
        foreach (string missing in stated.Where(status => !responses.ContainsKey(status) && !profile.LeftStatuses.ContainsKey($"{id} {status}")))
        {
            yield return $"the response {missing} is missing";
        }

        foreach (string extra in responses.Select(member => member.Key).Except(stated).Where(status => !profile.ExtraStatuses.ContainsKey($"{id} {status}")))
        {
            yield return $"no table has the response {extra}";
        }

        foreach (OperationRow row in rows)
        {
            string[] success = [.. Codes(row.Success)];
            string[] full = [.. success.Where(status => status.StartsWith('2'))];
            foreach (string status in (full.Length > 0 ? full : success).Where(responses.ContainsKey))
            {
                if (ResponseProblem(id, row, bundle.Follow(responses[status]!)) is { } problem)
                {
                    yield return $"the response {status} {problem}";
                }
            }
        }
    }

    private string? ResponseProblem(string id, OperationRow row, JsonNode response)
    {
        string[] expected = profile.Responses.TryGetValue(id, out SpecReading? reading) || profile.Responses.TryGetValue(row.Response, out reading)
            ? reading.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : ["application/json", row.Response.Split([' ', ','])[0]];
        if (expected.Length == 0 || expected[^1] == "none")
        {
            return response["content"] is null ? null : "must have no content";
        }

        return response["content"]?[expected[0]] is not { } content ? $"has no content of the type {expected[0]}"
            : expected.Length > 1 && ReferenceOf(content) != expected[1] ? $"must be a {expected[1]}"
            : null;
    }

    private static string? ReferenceOf(JsonNode? mediaType) => mediaType?["schema"]?["$ref"]?.GetValue<string>().Split('/')[^1];

    private static IEnumerable<string> Codes(string text) => StatusCode().Matches(text).Select(match => match.Value);

    /// <summary>The members that a cell lists: <c>a, b_c</c>, or a single one after "incl.".</summary>
    private static string[] Named(string cell)
    {
        string list = cell.Split("incl. ")[^1];
        return MemberList().IsMatch(list) ? list.Split(", ") : [];
    }

    [GeneratedRegex(@"(?<!RFC )\b[2-5][0-9]{2}\b(?!\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex StatusCode();

    [GeneratedRegex(@"\b[a-z]+/[a-z-]+(\+[a-z]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex MediaType();

    [GeneratedRegex(@"^[a-z_]+(, [a-z_]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex MemberList();
}
