using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>What OpenAPI 3.0.4 lets stand where: a table of its objects, written from the specification.</summary>
internal static class ObjectShape30
{
    /// <summary>Members of each object: <c>name:Kind</c>, <c>[Kind]</c> for a list, <c>{Kind}</c> for a map, <c>!</c> for what is required.</summary>
    private static readonly Dictionary<string, string> Objects = new(StringComparer.Ordinal)
    {
        ["Document"] = "openapi! info:Info! servers:[Server] paths:{PathItem}! components:Components security:[Requirement] tags:[Tag] externalDocs:Docs",
        ["Info"] = "title! description termsOfService contact:Contact license:License version!",
        ["Contact"] = "name url email",
        ["License"] = "name! url",
        ["Server"] = "url! description variables:{Variable}",
        ["Variable"] = "enum default! description",
        ["Components"] = "schemas:{Schema} responses:{Response?} parameters:{Parameter?} examples:{Example?} requestBodies:{Body?} headers:{Header?} "
            + "securitySchemes:{Security?} links:{Link?} callbacks:{Callback?}",
        ["PathItem"] = "$ref summary description get:Operation put:Operation post:Operation delete:Operation options:Operation head:Operation "
            + "patch:Operation trace:Operation servers:[Server] parameters:[Parameter?]",
        ["Operation"] = "tags summary description externalDocs:Docs operationId parameters:[Parameter?] requestBody:Body? responses:{Response?}! "
            + "callbacks:{Callback?} deprecated security:[Requirement] servers:[Server]",
        ["Docs"] = "description url!",
        ["Parameter"] = "name! in! description required deprecated allowEmptyValue style explode allowReserved schema:Schema example examples:{Example?} content:{MediaType}",
        ["Header"] = "description required deprecated allowEmptyValue style explode allowReserved schema:Schema example examples:{Example?} content:{MediaType}",
        ["Body"] = "description content:{MediaType}! required",
        ["MediaType"] = "schema:Schema example examples:{Example?} encoding:{Encoding}",
        ["Encoding"] = "contentType headers:{Header?} style explode allowReserved",
        ["Response"] = "description! headers:{Header?} content:{MediaType} links:{Link?}",
        ["Example"] = "summary description value externalValue",
        ["Link"] = "operationRef operationId parameters requestBody description server:Server",
        ["Tag"] = "name! description externalDocs:Docs",
        ["Reference"] = "$ref!",
        ["Security"] = "type! description name in scheme bearerFormat flows:Flows openIdConnectUrl",
        ["Flows"] = "implicit:Flow password:Flow clientCredentials:Flow authorizationCode:Flow",
        ["Flow"] = "authorizationUrl tokenUrl refreshUrl scopes!",
        ["Discriminator"] = "propertyName! mapping",
        ["Xml"] = "name namespace prefix attribute wrapped",
        ["Schema"] = "title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems "
            + "maxProperties minProperties required enum type allOf:[Schema?] oneOf:[Schema?] anyOf:[Schema?] not:Schema? items:Schema? properties:{Schema?} "
            + "additionalProperties:Schema? description format default nullable discriminator:Discriminator readOnly writeOnly xml:Xml externalDocs:Docs example deprecated",
    };

    private static readonly string[] WithoutExtensions = ["Reference", "Discriminator"];

    /// <summary>What a document has that OpenAPI 3.0 doesn't, or lacks.</summary>
    public static IEnumerable<string> Faults(JsonNode document) => Faults(document, "Document", "");

    private static IEnumerable<string> Faults(JsonNode? node, string kind, string pointer)
    {
        if (kind.EndsWith('?') || kind == "Schema")
        {
            kind = node is JsonObject reference && reference.ContainsKey("$ref") ? "Reference" : kind.TrimEnd('?');
        }

        return kind switch
        {
            _ when kind.StartsWith('[') => node is JsonArray items
                ? items.SelectMany((item, index) => Faults(item, kind[1..^1], $"{pointer}/{index}")) : [$"{pointer}: no list"],
            _ when kind.StartsWith('{') => node is JsonObject map
                ? map.Where(member => !member.Key.StartsWith("x-", StringComparison.Ordinal) || kind == "{Schema?}")
                    .SelectMany(member => Faults(member.Value, kind[1..^1], $"{pointer}/{member.Key}"))
                : [$"{pointer}: no map"],
            "Callback" => Faults(node, "{PathItem}", pointer),
            "Requirement" => node is JsonObject ? [] : [$"{pointer}: no requirement"],
            _ when pointer.EndsWith("/additionalProperties", StringComparison.Ordinal) && node is JsonValue => [],
            _ => node is JsonObject value ? OfObject(value, kind, pointer) : [$"{pointer}: no {kind}"],
        };
    }

    private static IEnumerable<string> OfObject(JsonObject value, string kind, string pointer)
    {
        string[][] members = [.. Objects[kind].Split(' ').Select(text => text.TrimEnd('!').Split(':'))];
        foreach (string required in Objects[kind].Split(' ').Where(text => text.EndsWith('!')).Select(text => text.TrimEnd('!').Split(':')[0]))
        {
            if (!value.ContainsKey(required))
            {
                yield return $"{pointer}: {kind} without {required}";
            }
        }

        foreach ((string name, JsonNode? child) in value)
        {
            string[]? member = Array.Find(members, candidate => candidate[0] == name);
            bool isExtension = name.StartsWith("x-", StringComparison.Ordinal) && !WithoutExtensions.Contains(kind);
            if (member is null && !isExtension)
            {
                yield return $"{pointer}: {kind} with {name}";
            }

            foreach (string fault in member is [_, var inner] ? Faults(child, inner, $"{pointer}/{name}") : [])
            {
                yield return fault;
            }
        }

        foreach (string fault in kind == "Schema" ? OfSchema(value, pointer) : [])
        {
            yield return fault;
        }
    }

    /// <summary>The forms that keywords of both versions have in 3.0.</summary>
    private static IEnumerable<string> OfSchema(JsonObject schema, string pointer)
    {
        bool IsFlag(string name) => !schema.ContainsKey(name) || schema[name] is JsonValue flag && flag.TryGetValue(out bool _);
        if (schema.ContainsKey("type") && schema["type"]?.GetValueKind() != System.Text.Json.JsonValueKind.String)
        {
            yield return $"{pointer}: type is no string";
        }
        else if (schema["type"]?.GetValue<string>() is "null" or "file")
        {
            yield return $"{pointer}: type is {schema["type"]}";
        }
        else if (schema["type"]?.GetValue<string>() == "array" && !schema.ContainsKey("items"))
        {
            yield return $"{pointer}: array without items";
        }

        if (!IsFlag("exclusiveMinimum") || !IsFlag("exclusiveMaximum") || !IsFlag("nullable") || !IsFlag("deprecated"))
        {
            yield return $"{pointer}: no flag";
        }

        foreach (string list in (string[])["required", "enum", "allOf", "anyOf", "oneOf"])
        {
            if (schema.ContainsKey(list) && schema[list] is not JsonArray { Count: > 0 })
            {
                yield return $"{pointer}: {list} is empty";
            }
        }
    }
}
