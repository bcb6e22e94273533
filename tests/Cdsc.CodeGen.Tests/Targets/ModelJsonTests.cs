using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Targets;
using Cdsc.CodeGen.Tests.Samples;

namespace Cdsc.CodeGen.Tests.Targets;

/// <summary>The neutral model as JSON, and its schema.</summary>
public sealed class ModelJsonTests
{
    private const string Cases = "tests/Cdsc.CodeGen.GoldenTests/cases";

    private static readonly string SampleJson = ModelJson.Of(Sample.Model);

    /// <summary>The folders with a cdsc.json: the repository with the canonical specifications, and every golden case that has a model.</summary>
    public static TheoryData<string> Folders =>
    [
        ".",
        .. Directory.EnumerateDirectories(Repository.PathOf(Cases)).Select(folder => Path.GetFileName(folder)!)
            .Where(name => !name.StartsWith("error-", StringComparison.Ordinal))
            .Select(name => $"{Cases}/{name}")
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_model_is_as_the_schema_says(string folder)
    {
        string[] inputs = [.. JsonNode.Parse(Repository.Text($"{folder}/cdsc.json"))!["inputs"]!.AsArray().Select(input => input!.GetValue<string>())];
        ReadResult result = OpenApiReader.Read(inputs, new RunSources(Repository.PathOf(folder)));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.IsError);
        string json = ModelJson.Of(result.Model!);
        Assert.Empty(ModelSchema.Problems(json));
        Assert.Equal(json, ModelJson.Of(result.Model!));
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_with_every_feature_is_as_the_schema_says() => Assert.Empty(ModelSchema.Problems(SampleJson));

    [Fact]
    public void Every_member_that_is_lost_and_every_one_too_many_breaks_the_schema()
    {
        JsonNode root = JsonNode.Parse(SampleJson)!;
        int objects = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonObject value in Objects(root).ToList())
        {
            // One of each form is enough.
            if (!seen.Add(string.Join(',', value.Select(member => member.Key)) + value["kind"]))
            {
                continue;
            }

            objects++;
            value["more"] = 1;
            Assert.NotEmpty(ModelSchema.Problems(root.ToJsonString()));
            value.Remove("more");
            foreach (string name in value.Select(member => member.Key).ToList())
            {
                JsonNode? before = value[name];
                value.Remove(name);
                Assert.NotEmpty(ModelSchema.Problems(root.ToJsonString()));
                value[name] = new JsonArray(new JsonArray());
                Assert.NotEmpty(ModelSchema.Problems(root.ToJsonString()));
                value[name] = before;
            }
        }

        Assert.InRange(objects, 20, 60);
        Assert.Empty(ModelSchema.Problems(root.ToJsonString()));
    }

    [Theory]
    [InlineData("\"modelVersion\": 1", "\"modelVersion\": 2")]
    [InlineData("\"kind\": \"union\"", "\"kind\": \"choice\"")]
    [InlineData("\"scalar\": \"dateTime\"", "\"scalar\": \"DateTime\"")]
    [InlineData("\"target\": \"enum\"", "\"target\": \"list\"")]
    [InlineData("\"in\": \"query\"", "\"in\": \"body\"")]
    [InlineData("\"style\": \"spaceDelimited\"", "\"style\": \"tabDelimited\"")]
    [InlineData("\"kind\": \"wellKnown\"", "\"kind\": \"elsewhere\"")]
    public void A_word_that_is_not_known_breaks_the_schema(string before, string after)
    {
        Assert.Contains(before, SampleJson, StringComparison.Ordinal);
        Assert.NotEmpty(ModelSchema.Problems(SampleJson.Replace(before, after, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_object_of_the_schema_is_closed_and_has_all_its_members()
    {
        foreach (JsonObject schema in Objects(JsonNode.Parse(ModelJson.Schema())!).Where(value => value["properties"] is JsonObject && value["type"] is JsonValue))
        {
            Assert.False(schema["additionalProperties"]!.GetValue<bool>());
            Assert.Equal(schema["properties"]!.AsObject().Select(member => member.Key), schema["required"]!.AsArray().Select(name => name!.GetValue<string>()));
        }
    }

    /// <summary>A record that gains a member without it being written here fails this test.</summary>
    [Fact]
    public void All_that_the_model_has_is_in_the_json()
    {
        using var document = JsonDocument.Parse(SampleJson);
        AssertWritten(Sample.Model, document.RootElement, "$");
    }

    private static void AssertWritten(object? value, JsonElement json, string place)
    {
        switch (value)
        {
            case null:
                Assert.True(json.ValueKind == JsonValueKind.Null, place);
                break;
            case string text:
                Assert.True(json.GetString() == text, place);
                break;
            case TypeId id:
                Assert.True((json.ValueKind == JsonValueKind.String ? json : json.GetProperty("id")).GetString() == id.ToString(), place);
                break;
            case bool or int:
                Assert.Equal(JsonSerializer.Serialize(value), json.GetRawText());
                break;
            case Enum word:
                Assert.True(string.Equals(json.GetString(), word.ToString(), StringComparison.OrdinalIgnoreCase), place);
                break;
            case TypeUse use:
                Assert.True(json.GetProperty("isNullable").GetBoolean() == use.IsNullable, place);
                AssertMembers(use.Type, json, place, new() { ["Kind"] = "scalar" });
                break;
            case IEnumerable list:
                object?[] items = [.. list.Cast<object?>()];
                JsonElement array = json.ValueKind == JsonValueKind.Object ? json.GetProperty("schemes") : json;
                Assert.True(array.GetArrayLength() == items.Length, place);
                foreach ((object? item, int index) in items.Select((item, index) => (item, index)))
                {
                    AssertWritten(item, array[index], $"{place}[{index}]");
                }

                break;
            default:
                AssertMembers(value, json, place, []);
                break;
        }
    }

    private static void AssertMembers(object value, JsonElement json, string place, Dictionary<string, string> names)
    {
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "EqualityContract"))
        {
            string name = names.GetValueOrDefault(property.Name) ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            Assert.True(json.TryGetProperty(name, out JsonElement member), $"{place} has no '{name}'.");
            AssertWritten(property.GetValue(value), member, $"{place}.{name}");
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject value => [value, .. value.SelectMany(member => Objects(member.Value))],
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };
}
