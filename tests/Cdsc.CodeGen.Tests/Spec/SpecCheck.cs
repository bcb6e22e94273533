using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Spec;

/// <summary>Compares a bundle with the tables of its specification: all that differs, one line each.</summary>
internal static class SpecCheck
{
    public static IReadOnlyList<string> Findings(SpecProfile profile, JsonObject root)
    {
        var bundle = new Bundle(root);
        return
        [
            .. new FieldCheck(profile, bundle).Findings(),
            .. new ListCheck(profile, bundle).Findings(),
            .. new OperationCheck(profile, bundle).Findings(),
            .. Extras(profile, bundle),
        ];
    }

    public static JsonObject Read(SpecProfile profile) => JsonNode.Parse(Repository.Text(profile.Bundle))!.AsObject();

    private static IEnumerable<string> Extras(SpecProfile profile, Bundle bundle)
    {
        var known = profile.Objects.Select(entry => entry.Object).Concat(profile.Lists.Select(row => row.List)).ToHashSet(StringComparer.Ordinal);
        foreach (string extra in bundle.Schemas.Keys.Where(name => !known.Contains(name) && !profile.ExtraSchemas.ContainsKey(name)))
        {
            yield return $"{extra}: no table has the schema";
        }

        foreach (string stale in profile.ExtraSchemas.Keys.Where(name => !bundle.Schemas.ContainsKey(name) || known.Contains(name)))
        {
            yield return $"{stale}: is listed as extra, but is not";
        }
    }
}
