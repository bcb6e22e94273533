using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares operations.</summary>
internal sealed class OperationCheck(SpecProfile profile, Bundle bundle)
{
    private readonly MessageCheck _messages = new(profile, bundle);
    private readonly AddressCheck _addresses = new(profile, bundle);

    public IEnumerable<string> Findings() =>
    [
        .. Groups.SelectMany(group => Findings(group.Key, [.. group])),
        .. bundle.Operations.Keys.Where(id => !Groups.Contains(id)).Select(id => $"{id}: no table has the operation"),
    ];

    /// <summary>The rows of each operation.</summary>
    public ILookup<string, OperationRow> Groups { get; } = profile.Operations.Where(row => row.IsDefined).ToLookup(
        row => profile.OperationAliases.TryGetValue(row.Operation, out SpecReading? alias) ? alias.Value : row.Name,
        StringComparer.Ordinal);

    /// <summary>What is wrong with one operation.</summary>
    public IEnumerable<string> Findings(string id, IReadOnlyList<OperationRow> rows) =>
        bundle.Operations.TryGetValue(id, out (string Method, JsonObject Operation) found)
            ? OfOperation(id, rows, found.Method, found.Operation).Select(finding => $"{id}: {finding}")
            : [$"{id}: the operation is missing"];

    private IEnumerable<string> OfOperation(string id, IReadOnlyList<OperationRow> rows, string method, JsonObject operation) =>
    [
        .. rows.Select(row => row.Method.Split(' ')[0]).Where(expected => expected != method).Select(expected => $"the method must be {expected}"),
        .. new FilterCheck(bundle).Findings(rows, operation),
        .. _messages.Requests(id, rows, operation),
        .. _messages.Responses(id, rows, operation),
        .. _addresses.Discovery(rows, operation),
        .. _addresses.Pagination(rows, operation),
        .. SecurityCheck.Findings(rows, operation),
    ];
}
