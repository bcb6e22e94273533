namespace Cdsc.CodeGen.OpenApi;

/// <summary>Reads path items: the one place that knows which of their members are operations, and what these are called.</summary>
internal static class PathItems
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    /// <summary>The operations by their methods: those of OpenAPI, and those that OpenAPI 3.2 lets a document add.</summary>
    /// <param name="item">The path item.</param>
    /// <param name="read">Reports what has a wrong form.</param>
    public static IEnumerable<ObjectMember> OperationsOf(ObjectNode item, NodeReading? read = null) => item.Members
        .Where(member => Methods.Contains(member.Name))
        .Concat(read is null ? SchemaParts.Members(item, "additionalOperations") : read.Object(item, "additionalOperations")?.Members ?? []);

    /// <summary>A method as it is sent: further ones are written as they are.</summary>
    public static string MethodOf(ObjectMember operation) => Methods.Contains(operation.Name) ? operation.Name.ToUpperInvariant() : operation.Name;

    /// <summary>The id of an operation; one without is called <c>get_pets_petId</c> for <c>GET /pets/{petId}</c>.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="method">The name of its member.</param>
    /// <param name="path">The name of the path item.</param>
    public static string IdOf(ObjectNode operation, string method, string path) => operation.GetString("operationId") is { Length: > 0 } id
        ? id
        : string.Join('_', [method, .. path.Split(['/', '{', '}'], StringSplitOptions.RemoveEmptyEntries)]);
}
