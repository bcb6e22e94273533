using System.Text;
using System.Text.RegularExpressions;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Parsing;

/// <summary>What is read for a model alone leaves out what no model needs, and nothing else; what is wrong with it is said all the same.</summary>
public sealed partial class UnreadPlacesTests
{
    private const string Document = """
        {
          "openapi": "3.1.0",
          "info": {"title": "T", "version": "1", "x-logo": {"url": "u"}, "x-text": "t", "x-cds-specification": ["kept"]},
          "x-tags": [{"name": "a"}, "b"],
          "security": [{"example": ["s"], "x-key": [], "value": []}],
          "paths": {
            "x-internal": {"get": {}},
            "/example": {
              "get": {
                "x-cds-discovery": [{"wellKnown": "/x"}],
                "x-codeSamples": [{"lang": "C#", "source": "\u00e9"}],
                "parameters": [{"name": "p", "in": "query", "example": {"a": 1}, "examples": {"e": {"value": [1], "summary": "s"}}, "schema": {"examples": [1, 2]}}],
                "responses": {
                  "x-any": {"description": "d"}, "x-cds-any": {"content": {"a/b": {"example": {"kept": 1}}}},
                  "200": {
                    "description": "d",
                    "headers": {"example": {"schema": {"type": "string"}}, "x-limit": {"schema": {"type": "integer"}}},
                    "content": {"application/json": {"example": {"a": [{"b": null}]}, "schema": {"$ref": "#/components/schemas/value"}}},
                    "links": {"value": {"operationId": "o", "parameters": {"example": {"kept": 1}, "x-id": ["kept"]}, "requestBody": {"example": {"kept": 1}}}}
                  }
                },
                "callbacks": {"example": {"{$request.body#/u}": {"post": {"responses": {}}}}}
              }
            }
          },
          "components": {
            "securitySchemes": {"example": {"type": "http", "scheme": "basic"}},
            "examples": {"value": {"value": {"deep": {"deeper": []}}, "dataValue": [1]}, "x-one": {"value": "text", "externalValue": {"kept": 1}}},
            "schemas": {
              "value": {
                "type": "object", "x-enum-varnames": ["kept"], "x-enumNames": ["kept"], "x-go-type": {"import": {"package": "p"}},
                "example": {"a": 1}, "examples": {"kept": 1}, "value": {"kept": 1}, "dataValue": ["kept"], "default": {"kept": 1}, "enum": [{"kept": 1}],
                "required": ["example"], "discriminator": {"propertyName": "x-kind", "mapping": {"example": "#/components/schemas/example"}},
                "properties": {"example": {"type": "object", "example": ["e"]}, "x-member": {"type": "array", "items": {"x-order": [1]}}, "examples": {"examples": [[]]}, "value": {"allOf": [{"example": {}}]}},
                "$defs": {"example": {"additionalProperties": {"example": {}}}}
              },
              "example": {"not": {"x-a": {}}, "prefixItems": [{"x-b": []}]}
            }
          }
        }
        """;

    private static readonly string[] Unread =
    [
        "/info/x-logo", "/x-tags", "/paths/x-internal", "/paths/~1example/get/x-codeSamples", "/paths/~1example/get/parameters/0/example",
        "/paths/~1example/get/parameters/0/examples/e/value", "/paths/~1example/get/parameters/0/schema/examples", "/paths/~1example/get/responses/x-any",
        "/paths/~1example/get/responses/200/content/application~1json/example", "/components/examples/value/value", "/components/examples/value/dataValue",
        "/components/schemas/value/x-go-type", "/components/schemas/value/example", "/components/schemas/value/properties/example/example",
        "/components/schemas/value/properties/x-member/items/x-order", "/components/schemas/value/properties/examples/examples",
        "/components/schemas/value/properties/value/allOf/0/example", "/components/schemas/value/$defs/example/additionalProperties/example",
        "/components/schemas/example/not/x-a", "/components/schemas/example/prefixItems/0/x-b",
    ];

    [Fact]
    public void Examples_and_unknown_extensions_are_left_out_and_everything_else_is_there()
    {
        SourceNode whole = Read(Document, isForModel: false, length: null).Root!;
        SourceNode left = Read(Document, isForModel: true, length: null).Root!;
        Assert.Equal(Unread, UnreadOf(left).Select(node => node.Location.Pointer));
        Assert.Equal(Lines(whole, Unread), Lines(left, []));
        Assert.All(UnreadOf(left), node => Assert.Equal(Find(whole, node.Location.Pointer).Location, node.Location));
    }

    [Fact]
    public void A_file_that_does_not_begin_as_a_document_is_read_whole()
    {
        Assert.All(
            [
                $"[{Document}]",
                Document.Replace("\"openapi\": \"3.1.0\"", "\"swagger\": \"2.0\"", StringComparison.Ordinal),
                Document.Replace("\"openapi\": \"3.1.0\"", "\"openapi\": 3.1", StringComparison.Ordinal),
                Document.Replace("\"openapi\": \"3.1.0\"", "\"x\": {\"openapi\": \"3.1.0\"}", StringComparison.Ordinal),
            ],
            text => Assert.Empty(UnreadOf(Read(text, isForModel: true, length: null).Root!)));
    }

    [Fact]
    public void What_is_wrong_is_said_of_what_is_left_out_as_well()
    {
        string text = Document
            .Replace("\"deeper\": []", "\"deeper\": [{\"\u00e9\": 1,\n \"\u00e9\": {\"x\": 1, \"x\": 2}}]", StringComparison.Ordinal)
            .Replace("{\"a\": [{\"b\": null}]}", $"{{{string.Join(", ", Enumerable.Range(0, 300).Select(number => $"\"{number % 299}\": 0"))}}}", StringComparison.Ordinal);
        (SourceNode? root, string problems) = Read(text, isForModel: true, length: null);
        Assert.Contains("CDSC0005", problems, StringComparison.Ordinal);
        Assert.Equal(3, problems.Count(character => character == '\n') + 1);
        Assert.Equal(Read(text, isForModel: false, length: null).Problems, problems);
        Assert.Equal(Unread, UnreadOf(root!).Select(node => node.Location.Pointer));
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\udc00\": 1}")]
    [InlineData("[1, 2,]")]
    [InlineData("{\"a\": tru}")]
    [InlineData("[[[[")]
    public void What_is_no_JSON_is_refused_in_what_is_left_out(string broken)
    {
        string text = Document.Replace("\"deeper\": []", $"\"deeper\": [{broken}]", StringComparison.Ordinal);
        (SourceNode? root, string problems) = Read(text, isForModel: true, length: null);
        Assert.Null(root);
        Assert.Contains("CDSC0004", problems, StringComparison.Ordinal);
        Assert.Equal(Read(text, isForModel: false, length: null).Problems, problems);
    }

    [Fact]
    public void Random_mistakes_are_told_alike_whether_a_document_is_read_whole_or_not_and_in_pieces()
    {
        var chance = new Chance();
        int broken = 0;
        int repeated = 0;
        for (int turn = 0; turn < 1_000; turn++)
        {
            var text = new StringBuilder(Document);
            for (int count = chance.Between(1, 3); count > 0; count--)
            {
                int place = chance.Below(text.Length);
                string added = chance.OneOf("", "", "\"", "\"value\": 1, ", "\"a\": {\"a\": 1, \"a\": 2}, ", "]", "{", "\\ud800", ", ", "\u20ac", "null", "\n");
                text.Remove(place, chance.Below(Math.Min(3, text.Length - place))).Insert(place, added);
            }

            string whole = Read(text.ToString(), isForModel: false, length: null).Problems;
            string left = Read(text.ToString(), isForModel: true, chance.OneOf(4, 7, 31, 64, 1_000)).Problems;
            Assert.True(whole == left, $"{chance.Name}: {text}\n{whole}\n{left}");
            broken += whole.Contains("CDSC0004", StringComparison.Ordinal) ? 1 : 0;
            repeated += whole.Contains("CDSC0005", StringComparison.Ordinal) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{broken} of 1000 were no JSON, {repeated} had members twice.");
        Assert.InRange(broken, 200, 990);
        Assert.InRange(repeated, 5, 800);
    }

    [Fact]
    public void Values_that_are_left_out_count_all_the_same()
    {
        string text = $"{{\"openapi\": \"3.1.0\", \"x-many\": [{string.Concat(Enumerable.Repeat("0,", ReadBudget.MaximumValues))}0]}}";
        (SourceNode? root, string problems) = Read(text, isForModel: true, length: 4_096);
        Assert.Null(root);
        Assert.Equal(Read(text, isForModel: false, length: null).Problems, problems);
    }

    [Fact]
    public void Every_extension_that_lowering_asks_for_is_read()
    {
        string[] asked =
        [
            .. ((string[])["Lowering", "References", "Checks", "Upgrading"])
                .SelectMany(folder => Repository.Files($"src/Cdsc.CodeGen.OpenApi/{folder}", "*.cs"))
                .SelectMany(file => Extension().Matches(Repository.Text(file)).Select(match => match.Groups[1].Value))
                .Distinct(StringComparer.Ordinal),
        ];
        Assert.Contains("x-enum-varnames", asked);
        Assert.Contains("x-cds-pagination", asked);

        // A flag, which is no array or object, is always read.
        Assert.All(asked.Except(["x-nullable"]), name => Assert.True(UnreadPlaces.IsKnownExtension(name), name));
    }

    private static (SourceNode? Root, string Problems) Read(string text, bool isForModel, int? length)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var diagnostics = new DiagnosticBag();
        Utf8Pieces pieces = length is { } most ? new Utf8Pieces(new MemoryStream(bytes), most) : new Utf8Pieces(bytes);
        SourceNode? root = SourceParser.ParseJson("a.json", pieces, diagnostics, new ReadBudget(), isForModel);
        return (root, string.Join('\n', diagnostics.ToSorted().Select(Shown)));

        // What isn't JSON is quoted with a bit of what stands behind it, as far as that is there.
        static string Shown(Diagnostic diagnostic) =>
            $"{diagnostic.Location} {diagnostic.Location.Pointer}: {diagnostic.Id} {(diagnostic.Id == "CDSC0004" ? "" : diagnostic.Message)}";
    }

    private static IEnumerable<UnreadNode> UnreadOf(SourceNode node) => node switch
    {
        UnreadNode unread => [unread],
        ObjectNode value => value.Members.SelectMany(member => UnreadOf(member.Value)),
        ArrayNode array => array.Items.SelectMany(UnreadOf),
        _ => [],
    };

    /// <summary>A line for each value and each name, without what lies at or below some places.</summary>
    private static IEnumerable<string> Lines(SourceNode root, string[] without) =>
        Tree.LinesWithPositions(root)
            .Where(line => !Array.Exists(without, place => line.StartsWith(place + "/", StringComparison.Ordinal)))
            .Select(line => Array.Exists(without, place => line.StartsWith(place + " ", StringComparison.Ordinal) && !line.Contains(") name ", StringComparison.Ordinal))
                ? line[..line.LastIndexOf(' ')] + " object"
                : line);

    private static SourceNode Find(SourceNode root, string pointer) => JsonPointer.Split(pointer).Aggregate(root, (node, segment) => node.Child(segment)!);

    [GeneratedRegex("\"(x-[A-Za-z][A-Za-z-]*)\"")]
    private static partial Regex Extension();
}
