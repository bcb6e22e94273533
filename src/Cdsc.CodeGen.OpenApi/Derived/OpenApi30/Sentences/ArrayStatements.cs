using System.Globalization;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>What the keywords about items say.</summary>
internal sealed class ArrayStatements(SchemaStatements schemas)
{
    /// <summary>How the one item at a position is called; the position follows.</summary>
    public const string ItemAt = "item at position";

    /// <summary>What a keyword says about a value.</summary>
    public Statement Of(ObjectNode schema, string keyword, Subject subject, KnownSchema known) => keyword switch
    {
        "contains" => Contains(schema, subject, known),
        "prefixItems" => Prefix(schema, subject, known),
        _ => Each(subject, PartName(schema, keyword), schemas.Of(schema.Get(keyword)!, Subject.Value, known.Items())),
    };

    private Statement Contains(ObjectNode schema, Subject subject, KnownSchema known)
    {
        int atLeast = Limit(schema, "minContains") ?? 1;
        int? atMost = Limit(schema, "maxContains");
        return atLeast == 0 && atMost is null
            ? Statement.True
            : new SomeStatement(subject, "item", schemas.Of(schema.Get("contains")!, Subject.Value, known.Items()), atLeast, atMost);
    }

    private Statement Prefix(ObjectNode schema, Subject subject, KnownSchema known) =>
        Statement.All(SchemaParts.Items(schema, "prefixItems").Select((item, index) => Each(
            subject,
            $"{ItemAt} {(index + 1).ToString(CultureInfo.InvariantCulture)}",
            schemas.Of(item, Subject.Value, known.Items()))));

    private static string PartName(ObjectNode schema, string keyword) => (keyword, schema.Get("prefixItems")) switch
    {
        ("items", ArrayNode prefix) => $"item after position {prefix.Items.Count.ToString(CultureInfo.InvariantCulture)}",
        ("items", _) => "item",
        _ => "item that no other part of the schema describes",
    };

    private static Statement Each(Subject subject, string part, Statement inner) =>
        inner.IsTrue ? Statement.True : new EachStatement(subject, part, inner);

    private static int? Limit(ObjectNode schema, string keyword) =>
        schema.Get(keyword) is NumberNode number && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal limit)
            && limit >= 0 && limit <= int.MaxValue ? (int)limit : null;
}
