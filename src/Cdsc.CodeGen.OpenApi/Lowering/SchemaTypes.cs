using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>What the keyword <c>type</c> of a schema says.</summary>
/// <param name="Names">The type names without <c>null</c>.</param>
/// <param name="IsNullable">Whether <c>null</c> is among them.</param>
internal sealed record SchemaTypes(IReadOnlyList<string> Names, bool IsNullable)
{
    private static readonly SchemaTypes Unstated = new([], false);

    private static readonly Dictionary<string, SchemaTypes> Singles = ((string[])["string", "number", "integer", "boolean", "object", "array"])
        .ToDictionary(name => name, name => new SchemaTypes([name], false), StringComparer.Ordinal);

    private static readonly Dictionary<string, SchemaTypes> NullableSingles = Singles.Values
        .ToDictionary(type => type.Names[0], type => type with { IsNullable = true }, StringComparer.Ordinal);

    /// <summary>The one type, when there is just one.</summary>
    public string? Single => Names.Count == 1 ? Names[0] : null;

    /// <summary>Whether the schema leaves the type open.</summary>
    public bool IsUnstated => Names.Count == 0 && !IsNullable;

    /// <summary>Whether a word names a type, other than <c>null</c>.</summary>
    public static bool IsName(string word) => Singles.ContainsKey(word);

    /// <summary>Reads the keyword; what is no type name is reported.</summary>
    public static SchemaTypes Of(ObjectNode schema, DiagnosticBag diagnostics) => schema.Get("type") switch
    {
        null => Unstated,
        StringNode text when Singles.TryGetValue(text.Value, out SchemaTypes? known) => known,
        ArrayNode { Items: [StringNode text, StringNode { Value: "null" }] } when NullableSingles.TryGetValue(text.Value, out SchemaTypes? known) => known,
        ArrayNode array => Of(array.Items, diagnostics),
        { } single => Of([single], diagnostics),
    };

    private static SchemaTypes Of(IReadOnlyList<SourceNode> items, DiagnosticBag diagnostics)
    {
        var names = new List<string>();
        bool isNullable = false;
        foreach (SourceNode item in items)
        {
            switch ((item as StringNode)?.Value)
            {
                case "null":
                    isNullable = true;
                    break;
                case { } name when IsName(name):
                    names.Add(name);
                    break;
                default:
                    diagnostics.Add(DiagnosticDescriptors.UnexpectedValue.At(
                        item.Location, "type", FormKind.Types.Words));
                    break;
            }
        }

        return new SchemaTypes(names, isNullable);
    }

    /// <summary>The one type beside <c>null</c> that the keyword names; null when there is none, or it is of the wrong form.</summary>
    public static string? SingleOf(ObjectNode schema) => schema.Get("type") switch
    {
        StringNode text => text.Value,
        ArrayNode { Items: [StringNode { Value: not "null" } text, StringNode { Value: "null" }] } => text.Value,
        ArrayNode array when array.Items.Where(item => item is not StringNode { Value: "null" }).ToList() is [StringNode single] => single.Value,
        _ => null,
    };

    /// <summary>Whether a schema allows nothing but <c>null</c>.</summary>
    public static bool IsNull(SourceNode schema) => schema is ObjectNode value && value.GetString("type") == "null";
}
