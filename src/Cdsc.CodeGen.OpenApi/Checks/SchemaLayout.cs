using static Cdsc.CodeGen.OpenApi.Form;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>The keywords of schemas: https://json-schema.org/draft/2020-12/json-schema-validation, and those of OpenAPI.</summary>
internal static class SchemaLayout
{
    /// <summary>What a schema may hold. Keywords that nobody knows mean nothing, and are allowed.</summary>
    public static ObjectLayout Make() => new("a schema",
        new("$id", Text), new("$schema", Text), new("$ref", Text), new("$anchor", Text), new("$dynamicRef", Text), new("$dynamicAnchor", Text),
        new("$comment", Text), new("$defs", SchemaMap), new("definitions", SchemaMap), new("type", Types), new("title", Text), new("description", Text), new("format", Text),
        new("deprecated", Flag), new("readOnly", Flag), new("writeOnly", Flag), new("examples", Items), new("enum", Items),
        new("multipleOf", Number), new("maximum", Number), new("exclusiveMaximum", Number), new("minimum", Number), new("exclusiveMinimum", Number),
        new("maxLength", Count), new("minLength", Count), new("pattern", Text),
        new("maxItems", Count), new("minItems", Count), new("uniqueItems", Flag), new("maxContains", Count), new("minContains", Count),
        new("maxProperties", Count), new("minProperties", Count), new("required", Texts), new("dependentRequired", TextsMap),
        new("allOf", Schemas), new("anyOf", Schemas), new("oneOf", Schemas), new("prefixItems", Schemas),
        new("not", Schema), new("if", Schema), new("then", Schema), new("else", Schema), new("items", Schema), new("contains", Schema),
        new("additionalProperties", Schema), new("propertyNames", Schema), new("unevaluatedItems", Schema), new("unevaluatedProperties", Schema),
        new("properties", SchemaMap), new("patternProperties", SchemaMap), new("dependentSchemas", SchemaMap),
        new("contentEncoding", Text), new("contentMediaType", Text), new("contentSchema", Schema),
        new("discriminator", Of(ObjectKind.Discriminator)), new("xml", Of(ObjectKind.Xml)), new("externalDocs", Of(ObjectKind.ExternalDocumentation)))
    {
        Others = Any,
    };
}
