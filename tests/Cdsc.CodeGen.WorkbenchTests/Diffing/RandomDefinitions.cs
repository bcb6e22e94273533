using System.Globalization;
using System.Text;

namespace Cdsc.CodeGen.WorkbenchTests.Diffing;

/// <summary>Documents of any shape, from few names, so that two of them have much in common.</summary>
internal sealed class RandomDefinitions(Chance chance)
{
    private static readonly string[] Types = ["Alpha", "Beta", "Gamma", "readIt"];
    private static readonly string[] Members = ["a", "b", "start_date_time", "begin_date_time", "endTime", "end_time"];
    private static readonly string[] Words = ["", ", description: One.", ", description: Two."];
    private static readonly string[] Limits = ["", ", maxLength: 3", ", maxLength: 5", ", minLength: 1", ", pattern: ^a"];

    public string Next()
    {
        var text = new StringBuilder("openapi: 3.1.1\ninfo: { title: Random, version: '1' }\npaths:\n");
        string[] types = [.. Types.Where(_ => !chance.OneIn(4)).DefaultIfEmpty(Types[0])];
        foreach (string operation in (string[])["readIt", "sendIt", "listIt"])
        {
            if (operation == "readIt" || Flip())
            {
                text.Append(CultureInfo.InvariantCulture, $"  /{operation}:\n    post:\n      operationId: {operation}\n");
                text.Append(CultureInfo.InvariantCulture, $"      parameters: [{string.Join(", ", Some(Members).Select(name => $"{{ name: {name}, in: query, required: {Flag()}, schema: {{ type: {Pick("string", "integer")}{Pick("", ", default: 1")} }} }}"))}]\n");
                text.Append(Flip() ? $"      description: {Pick("One.", "Two.")}\n" : "");
                text.Append(Flip() ? $"      requestBody: {{ required: {Flag()}, content: {{ application/json: {{ schema: {Reference(types)} }} }} }}\n" : "");
                text.Append(CultureInfo.InvariantCulture, $"      responses:\n        '{Pick("200", "201")}': {{ description: Fine., content: {{ {Pick("application/json", "application/geo+json")}: {{ schema: {Reference(types)} }} }} }}\n");
                text.Append(Flip() ? "        default: { description: Else. }\n" : "");
            }
        }

        text.Append("components:\n  schemas:\n");
        foreach (string type in types)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {type}: {(chance.OneIn(3) ? List() : Object(types))}\n");
        }

        return text.ToString();
    }

    private string Object(string[] types)
    {
        string[] members = [.. Some(Members).DefaultIfEmpty("a")];
        string properties = string.Join(", ", members.Select(name => $"{name}: {Property(types)}"));
        string condition = Flip() ? "" : $", if: {{ required: [a], properties: {{ a: {{ {Pick("const: x", "enum: [x, y]", "enum: [y, z]")} }} }} }}, then: {{ required: [{Pick("b", "endTime")}] }}";
        return $"{{ type: object, required: [{string.Join(", ", Some(members))}], properties: {{ {properties} }}{condition}{Pick("", ", additionalProperties: false")}{Pick(Words)} }}";
    }

    private string Property(string[] types) => chance.Below(4) switch
    {
        0 => Reference(types),
        1 => $"{{ type: array, items: {{ type: string{Pick(Limits)} }}{Pick("", ", minItems: 1")} }}",
        _ => $"{{ type: {Pick("string", "[string, 'null']")}{Pick(Limits)}{Pick(Words)} }}",
    };

    private string List()
    {
        string values = string.Join(", ", Some("one", "two", "grid_service_operator", "grid_system_operator").DefaultIfEmpty("one").Select(value => $"{{ const: {value} }}"));
        return $"{{ type: string, anyOf: [{values}, {{ type: string }}]{Pick(Words)} }}";
    }

    private string Reference(string[] types) => $"{{ $ref: '#/components/schemas/{Pick(types)}' }}";

    private bool Flip() => chance.OneIn(2);

    private string Flag() => Flip() ? "true" : "false";

    private string Pick(params string[] values) => chance.Of(values);

    private string[] Some(params string[] values) => [.. values.Where(_ => Flip())];
}
