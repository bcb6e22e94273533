namespace Cdsc.CodeGen.Tests.Lowering;

/// <summary>Writes models down, to compare them.</summary>
internal static class ModelText
{
    /// <summary>The named types, one a line: <c>Pet { id: String!, tag: String? }</c>, <c>Color: open(red, green)</c>.</summary>
    public static IEnumerable<string> Types(ApiModel model) => model.Types.Select(type => Of(model, type));

    public static string Of(ApiModel model, NamedType type) => type switch
    {
        ObjectType value => $"{value.Name} {{ {string.Join(", ", value.Properties.Select(property => Of(model, property)))} }}{(value.IsOpen ? "" : " closed")}",
        EnumType list => $"{list.Name}: {(list.IsOpen ? "open" : "closed")}({string.Join(", ", list.Values.Select(value => value.Value))})",
        UnionType union => $"{union.Name}: {union.Discriminator}({string.Join(", ", union.Cases.Select(@case => $"{@case.Value}={Of(model, new TypeUse(new TypeReference(@case.Type), IsNullable: false))}"))})",
        ChoiceType choice => $"{choice.Name}: choice({string.Join(", ", choice.Options.Select(option => Of(model, option)))})",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>A type where it is used: <c>[String?]</c> for an array, <c>{any}</c> for a map, a name for a reference.</summary>
    public static string Of(ApiModel model, TypeUse use) => use.Type switch
    {
        ScalarType scalar => scalar.Kind.ToString(),
        ArrayType array => $"[{Of(model, array.Item)}]",
        MapType map => $"{{{Of(model, map.Value)}}}",
        AnyType => "any",
        TypeReference reference => model.Types.Single(type => type.Id == reference.Id).Name,
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, null),
    } + (use.IsNullable ? "?" : "");

    /// <summary>An operation: <c>listThings GET /things [Things]</c>, then its parameters, body and responses.</summary>
    public static IEnumerable<string> Of(ApiModel model, ApiOperation operation) =>
    [
        $"{operation.Id} {operation.Method} {operation.Path} [{operation.Group}]",
        .. operation.Parameters.Select(parameter => Of(model, parameter)),
        .. operation.RequestBody is { } body ? [$"body{(body.IsRequired ? "!" : "")} {Contents(model, body.Content)}"] : (string[])[],
        .. operation.Responses.Select(response => $"{response.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "default"} {Contents(model, response.Content)}{Headers(model, response)}".TrimEnd()),
    ];

    public static string Of(ApiModel model, ApiParameter parameter) =>
        $"{parameter.In} {parameter.Name}: {Of(model, parameter.Type)}{(parameter.IsRequired ? "!" : "")} {parameter.Style}";

    private static string Of(ApiModel model, ApiProperty property) =>
        $"{property.Name}: {Of(model, property.Type)}{(property.IsRequired ? "!" : "")}";

    private static string Contents(ApiModel model, IReadOnlyList<ApiContent> contents) =>
        string.Join(", ", contents.Select(content => $"{content.MediaType}={Of(model, content.Type)}"));

    private static string Headers(ApiModel model, ApiResponse response) =>
        string.Concat(response.Headers.Select(header => $" {header.Name}:{Of(model, header.Type)}{(header.IsRequired ? "!" : "")}"));
}
