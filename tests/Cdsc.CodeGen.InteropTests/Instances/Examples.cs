using System.Text.Json;

namespace Cdsc.CodeGen.InteropTests;

/// <summary>The examples in the published documents.</summary>
internal static class Examples
{
    public static IReadOnlyList<Example> All { get; } =
    [
        .. Repository.Specifications.SelectMany(specification => Example.In(
            specification, JsonElement.Parse(Repository.Text($"generated/openapi/{specification}.openapi.json")))),
    ];
}
