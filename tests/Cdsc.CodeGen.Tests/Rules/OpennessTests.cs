using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.JsonSchema;

namespace Cdsc.CodeGen.Tests.Rules;

/// <summary>Nothing that a Client reads forbids members or list values that it doesn't know.</summary>
public sealed class OpennessTests
{
    private static readonly string[] Closing =
        ["additionalProperties", "unevaluatedProperties", "unevaluatedItems", "patternProperties", "propertyNames", "maxProperties", "additionalItems"];

    /// <summary>Conditions, where a keyword asks or speaks of a known case and closes nothing.</summary>
    private static readonly string[] Conditions = ["if", "then", "else", "not", "contains"];

    /// <summary>Members that must not be there although Clients read the object, and why.</summary>
    private static readonly Dictionary<string, string> Forbidden = new(StringComparer.Ordinal)
    {
        ["Client/properties/client_secret"] = "Secrets are in the Credentials API (5.1).",
        ["ClientBase/properties/client_secret_expires_at"] = "Forbidden by 5.1 (E-02-14).",
    };

    /// <summary>Values that are fixed whatever else an object holds, and why.</summary>
    private static readonly Dictionary<string, string> Fixed = new(StringComparer.Ordinal)
    {
        ["ClientRegistrationResponse/allOf/1/properties/scope"] = "Section 4.2 fixes it.",
        ["ClientRegistrationResponse/allOf/1/properties/token_endpoint_auth_method"] = "Section 4.2 fixes it.",
        ["CreatedMessage/allOf/1/properties/read"] = "Section 6.9 fixes it.",
        ["JwkPublicEncryptionKey/properties/use"] = "Section 2 fixes it.",
    };

    public static TheoryData<string> Bundles => ["generated/openapi/cds-wg1-01.openapi.json", "generated/openapi/cds-wg1-02.openapi.json"];

    [Theory]
    [MemberData(nameof(Bundles))]
    public void No_schema_that_a_Client_reads_is_closed(string bundle) =>
        Assert.Empty(Findings(JsonNode.Parse(Repository.Text(bundle))!));

    [Fact]
    public void Every_exception_is_one()
    {
        string[] places =
        [
            .. Bundles.SelectMany(row => Reached(JsonNode.Parse(Repository.Text(row.Data))!))
                .SelectMany(schema => Walk(schema.Schema, schema.Name))
                .Select(entry => entry.Place),
        ];
        Assert.All(Forbidden.Keys.Concat(Fixed.Keys), place => Assert.Contains(place, places));
    }

    [Theory]
    [InlineData("Client", "additionalProperties", "false")]
    [InlineData("Grant", "unevaluatedProperties", "false")]
    [InlineData("Choice", "maxProperties", "4")]
    [InlineData("ScopeDescription", "propertyNames", "{\"pattern\":\"^[a-z]\"}")]
    public void A_closed_schema_is_found(string name, string keyword, string value)
    {
        JsonNode root = JsonNode.Parse(Repository.Text("generated/openapi/cds-wg1-02.openapi.json"))!;
        root["components"]!["schemas"]![name]![keyword] = JsonNode.Parse(value);
        Assert.Equal([$"{name}: {keyword}"], Findings(root));
    }

    [Fact]
    public void A_closed_list_is_found()
    {
        JsonNode root = JsonNode.Parse(Repository.Text("generated/openapi/cds-wg1-02.openapi.json"))!;
        JsonArray branches = root["components"]!["schemas"]!["GrantStatus"]!["anyOf"]!.AsArray();
        branches.RemoveAt(branches.Count - 1);
        root["components"]!["schemas"]!["Choice"]!["properties"]!["id"]!["enum"] = new JsonArray("a", "b");
        root["components"]!["schemas"]!["Grant"]!["properties"]!["scope"]!["const"] = "a";
        root["components"]!["schemas"]!["Grant"]!["properties"]!["states"] = false;
        Assert.Equal(
            ["Choice/properties/id: a closed list", "Grant/properties/scope: a fixed value", "Grant/properties/states: a forbidden member", "GrantStatus: a closed list"],
            Findings(root).Order(StringComparer.Ordinal));
    }

    /// <summary>The same by trying: every object of every example that a Server sends, with a member that nobody knows.</summary>
    [Fact]
    public void An_unknown_member_is_valid_anywhere_in_a_response()
    {
        int count = 0;
        foreach (Example example in Examples.All.Where(example => example.Place.Contains("/responses/", StringComparison.Ordinal)))
        {
            CompiledSchema schema = Definitions.Schema(example.Schema);
            JsonNode root = example.Node!;
            foreach (JsonObject value in JsonObjects.In(root).ToArray())
            {
                // Values of these members are schemas' maps: an unknown key would need a value of their kind.
                if (value.Parent is JsonObject && value.GetPropertyName() is "cds_scope_descriptions" or "cds_registration_fields")
                {
                    continue;
                }

                count++;
                value.Add("unknown_member", JsonNode.Parse("{\"a\":[1]}"));
                EvaluationResult result = schema.Evaluate(Definitions.ToElement(root), Definitions.Options);
                Assert.True(result.IsValid, $"{example.Place}: {string.Join("; ", result.Errors)}");
                value.Remove("unknown_member");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} objects with an unknown member");
        Assert.NotEqual(0, count);
    }

    private static IEnumerable<string> Findings(JsonNode root) =>
        Reached(root).SelectMany(schema => Walk(schema.Schema, schema.Name)).SelectMany(entry => Problems(entry.Place, entry.Schema)).Distinct();

    private static IEnumerable<string> Problems(string place, JsonNode node)
    {
        if (node is not JsonObject schema)
        {
            if (node.GetValueKind() == JsonValueKind.False && !Forbidden.ContainsKey(place))
            {
                yield return $"{place}: a forbidden member";
            }

            yield break;
        }

        foreach (string keyword in Closing.Where(keyword => schema[keyword] is not null))
        {
            // A map declares no members, and its values have a schema of their own.
            if (keyword != "additionalProperties" || schema[keyword] is not JsonObject || schema["properties"] is not null)
            {
                yield return $"{place}: {keyword}";
            }
        }

        if (schema.ContainsKey("const") && !Fixed.ContainsKey(place) && !IsBranch(place))
        {
            yield return $"{place}: a fixed value";
        }

        bool isList = ((string[])["anyOf", "oneOf"]).Any(keyword => schema[keyword] is JsonArray branches
            && branches.Any(branch => branch!["const"] is not null)
            && !branches.Any(branch => branch is JsonObject { Count: 1 } && branch["type"]?.ToString() == "string"));
        if (schema.ContainsKey("enum") || isList)
        {
            yield return $"{place}: a closed list";
        }
    }

    private static bool IsBranch(string place) => place.Split('/') is [.., "anyOf" or "oneOf", _];

    /// <summary>The component schemas that responses lead to, over any number of references.</summary>
    private static IReadOnlyList<(string Name, JsonNode Schema)> Reached(JsonNode root)
    {
        var names = new List<string>();
        void Add(JsonNode? node)
        {
            foreach (string name in References(node).Where(name => !names.Contains(name)).ToArray())
            {
                names.Add(name);
                Add(root["components"]!["schemas"]![name]);
            }
        }

        foreach (JsonNode? operation in root["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(member => member.Value))
        {
            foreach (KeyValuePair<string, JsonNode?> response in operation!["responses"]!.AsObject())
            {
                string? reference = response.Value!["$ref"]?.GetValue<string>();
                Add(reference is null ? response.Value : root["components"]!["responses"]![reference.Split('/')[^1]]);
            }
        }

        return [.. names.Select(name => (name, root["components"]!["schemas"]![name]!))];
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject value => value.SelectMany(member => member.Key == "$ref" && member.Value is JsonValue reference
            ? reference.GetValue<string>() is { } text && text.StartsWith("#/components/schemas/", StringComparison.Ordinal) ? [text.Split('/')[^1]] : []
            : member.Key == "examples" ? [] : References(member.Value)),
        JsonArray array => array.SelectMany(References),
        _ => [],
    };

    /// <summary>A schema and the schemas in it that hold unconditionally.</summary>
    private static IEnumerable<(string Place, JsonNode Schema)> Walk(JsonNode schema, string place)
    {
        yield return (place, schema);
        if (schema is not JsonObject keywords)
        {
            yield break;
        }

        foreach ((string keyword, JsonNode? value) in keywords.Where(member => !Conditions.Contains(member.Key)))
        {
            IEnumerable<(string, JsonNode?)> inner = (keyword, value) switch
            {
                ("properties", JsonObject members) => members.Select(member => ($"/{member.Key}", member.Value)),
                ("allOf" or "anyOf" or "oneOf" or "prefixItems", JsonArray several) => several.Select((one, index) => ($"/{index}", one)),
                ("items" or "additionalProperties", JsonObject) => [("", value)],
                _ => [],
            };
            foreach ((string step, JsonNode? one) in inner)
            {
                foreach ((string, JsonNode) found in Walk(one!, $"{place}/{keyword}{step}"))
                {
                    yield return found;
                }
            }
        }
    }
}
