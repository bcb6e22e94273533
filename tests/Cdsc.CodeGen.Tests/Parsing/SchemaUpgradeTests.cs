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
}
