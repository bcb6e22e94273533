using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>A request as a stub got it.</summary>
internal sealed record StubRequest(string Method, string Path, string Query, string? Authorization, string Body)
{
    /// <summary>The bearer token; null when there is none.</summary>
    public string? Token => Authorization?.StartsWith("Bearer ", StringComparison.Ordinal) == true ? Authorization["Bearer ".Length..] : null;

    /// <summary>Id and secret, as they were joined; null when there are none.</summary>
    public string? Basic => Authorization?.StartsWith("Basic ", StringComparison.Ordinal) == true
        ? Encoding.UTF8.GetString(Convert.FromBase64String(Authorization["Basic ".Length..]))
        : null;

    /// <summary>The fields of the form in the body.</summary>
    public IReadOnlyDictionary<string, string> Form { get; } =
        QueryHelpers.ParseQuery(Body).ToDictionary(field => field.Key, field => field.Value.Single()!);

    public override string ToString() => $"{Method} {Path}{Query}";
}
