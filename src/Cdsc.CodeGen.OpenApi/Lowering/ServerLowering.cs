using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers the servers of documents, paths and operations.</summary>
internal static class ServerLowering
{
    /// <summary>The servers that a value names; none when it names none.</summary>
    public static IReadOnlyList<ApiServer> Lower(ObjectNode owner) =>
    [
        .. ((owner.Get("servers") as ArrayNode)?.Items ?? [])
            .OfType<ObjectNode>()
            .Where(server => server.GetString("url") is not null)
            .Select(LowerServer),
    ];

    private static ApiServer LowerServer(ObjectNode server)
    {
        string url = server.GetString("url")!;
        var variables = server.Get("variables") as ObjectNode;
        return new ApiServer(
            url,
            server.GetString("name"),
            [
                .. PathTemplate.PlacesOf(url)
                    .Where(name => name.Length > 0)
                    .Select(name => LowerVariable(name, variables?.Get(name) as ObjectNode)),
            ],
            Docs.Of(server));
    }

    private static ApiServerVariable LowerVariable(string name, ObjectNode? variable) => new(
        name,
        TextOf(variable?.Get("default")) ?? "",
        [.. ((variable?.Get("enum") as ArrayNode)?.Items ?? []).Select(TextOf).OfType<string>()],
        variable is null ? Documentation.None : Docs.Of(variable));

    /// <summary>YAML has numbers where somebody forgot the quotes, as with ports.</summary>
    private static string? TextOf(SourceNode? value) => value switch
    {
        StringNode text => text.Value,
        NumberNode number => number.Text,
        _ => null,
    };
}
