using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Parsing;

public sealed class SchemaUpgradeTests
{
    [Theory]
    [InlineData("{type: object, properties: {a: {type: array, items: {$ref: '#/x'}}, nullable: {type: boolean}}, default: {nullable: true}, x-y: [{nullable: true}]}", true)]
    [InlineData("{properties: {a: {$ref: '#/x', description: y}}, allOf: [{type: string}]}", true)]
    [InlineData("{properties: {a: {type: string, nullable: true}}}", false)]
    [InlineData("{allOf: [{type: string}, {$ref: '#/x', type: string}]}", false)]
    [InlineData("{items: {minimum: 1, exclusiveMinimum: true}}", false)]
    public void A_value_in_which_nothing_changes_is_the_same_one(string text, bool expected)
    {
        SourceNode node = SourceParser.Parse(new SourceText("a.yaml", text), new DiagnosticBag())!;
        Assert.Equal(expected, ReferenceEquals(node, SchemaUpgrade.Of(node)));
    }

    [Theory]
    [InlineData("{nullable: true, type: string, format: date}", "{type: [string, 'null'], format: date}")]
    [InlineData("{type: string, nullable: false}", "{type: string}")]
    [InlineData("{format: date, x-nullable: true, type: string, enum: [a]}", "{format: date, type: [string, 'null'], enum: [a, null]}")]
    [InlineData("{allOf: [{$ref: '#/x'}], nullable: true}", "{anyOf: [{allOf: [{$ref: '#/x'}]}, {type: 'null'}]}")]
    [InlineData("{discriminator: k, type: object}", "{discriminator: {propertyName: k}, type: object}")]
    public void Each_keyword_becomes_its_successor_and_is_gone(string text, string expected)
    {
        SourceNode node = SourceParser.Parse(new SourceText("a.yaml", text), new DiagnosticBag())!;
        SourceNode successor = SourceParser.Parse(new SourceText("a.yaml", expected), new DiagnosticBag())!;
        Assert.Equal(Words.Json(successor), Words.Json(SchemaUpgrade.Of(node)));
    }
}
