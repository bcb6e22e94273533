using Cdsc.CodeGen.Workbench;

namespace Cdsc.CodeGen.WorkbenchTests.Linting;

/// <summary>Where rules have to tell apart what looks alike.</summary>
public sealed class LintRuleCaseTests
{
    [Theory]
    [InlineData("^a$", true)]
    [InlineData("^(a|b)$", true)]
    [InlineData("^[|(]a$", true)]
    [InlineData(@"^a\|b$", true)]
    [InlineData(@"^\\d$", true)]
    [InlineData("^a|b$", false)]
    [InlineData("^(a)|(b)$", false)]
    [InlineData("a$", false)]
    [InlineData(@"^a\$", false)]
    [InlineData(@"^[\d]$", false)]
    [InlineData(@"^\\\w$", false)]
    public void A_pattern_is_good_or_loose(string pattern, bool isGood) => Assert.Equal(
        isGood ? [] : ["loose-pattern"], LintRun.Of(LintDocuments.WithSchema($"type: string\npattern: '{pattern}'")));

    [Theory]
    [InlineData("enum: [a, b]", "closed-list-in-response")]
    [InlineData("enum: [a, null]", null)]
    [InlineData("const: a", null)]
    [InlineData("type: array\nitems:\n  enum: [a, b]", "closed-list-in-response")]
    [InlineData("type: object\nadditionalProperties:\n  enum: [a, b]", "closed-list-in-response")]
    [InlineData("oneOf:\n  - const: a\n    title: A\n    description: A.\n  - const: b\n    title: B\n    description: B.\n  - type: 'null'", "closed-list-in-response")]
    [InlineData("allOf:\n  - if:\n      enum: [a, b]\n    then:\n      enum: [a, b]", null)]
    public void A_list_is_closed_only_where_it_is_a_list_and_closed(string keywords, string? rule) =>
        Assert.Equal(rule is null ? [] : [rule], LintRun.Of(LintDocuments.WithSchema(keywords)));

    [Fact]
    public void A_list_that_Clients_only_send_may_be_closed()
    {
        string body = LintDocuments.WithSchema("type: string", "Color:\n  description: A color.\n  externalDocs:\n    url: https://example.org/\n  enum: [red, blue]")
            .Replace("Reads all pets.\n", "Reads all pets.\n      requestBody:\n        content:\n          application/json:\n            schema:\n              $ref: '#/components/schemas/Color'\n", StringComparison.Ordinal)
            .Replace("    get:\n", "    post:\n", StringComparison.Ordinal);
        Assert.Empty(LintRun.Of(body));
        Assert.Equal(["closed-list-in-response"], LintRun.Of(body.Replace("      type: string", "      $ref: '#/components/schemas/Color'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("allOf:\n  - required: [b]", true)]
    [InlineData("allOf:\n  - if:\n      required: [b]\n    then:\n      required: [a]", true)]
    [InlineData("dependentRequired:\n  a: [b]", true)]
    [InlineData("not:\n  required: [b]", false)]
    [InlineData("anyOf:\n  - required: [a]\n  - required: [b]", true)]
    [InlineData("allOf:\n  - $ref: '#/components/schemas/Other'\nrequired: [c]", false)]
    [InlineData("allOf:\n  - properties:\n      a:\n        required: [x]", false)]
    [InlineData("allOf:\n  - if:\n      required: [a]\n    then:\n      properties:\n        a:\n          required: [x]", false)]
    public void A_required_member_is_declared_anywhere_that_speaks_of_the_same_object(string keywords, bool isBroken)
    {
        const string Other = "Other:\n  description: Another.\n  externalDocs:\n    url: https://example.org/\n  properties:\n    c:\n      description: Third.\n      $ref: '#/components/schemas/Pet'";
        string document = LintDocuments.WithSchema($"type: object\nproperties:\n  a:\n    description: First.\n    type: object\n  other:\n    description: Second.\n    $ref: '#/components/schemas/Other'\n{keywords}", Other);
        Assert.Equal(isBroken ? ["undeclared-required"] : [], LintRun.Of(document));
    }

    [Theory]
    [InlineData("access_token", "type: string", "unmarked-secret")]
    [InlineData("api_key", "type: [string, 'null']\ndescription: A key or null.", "unmarked-secret")]
    [InlineData("token_type", "type: string", null)]
    [InlineData("token_endpoint", "type: string\nformat: uri", null)]
    [InlineData("home_uri", "type: string", "missing-format")]
    [InlineData("created_at", "type: string", "missing-format")]
    [InlineData("created_at", "type: integer", null)]
    [InlineData("birth_date", "type: string\npattern: ^[0-9]{4}$", null)]
    [InlineData("look_at", "type: string\nformat: uri", null)]
    public void A_name_tells_what_a_string_is(string name, string keywords, string? rule)
    {
        string own = keywords.Contains("description", StringComparison.Ordinal) ? "" : "    description: Something.\n";
        string document = LintDocuments.WithSchema($"type: object\nproperties:\n  {name}:\n{own}    {keywords.Replace("\n", "\n    ", StringComparison.Ordinal)}");
        Assert.Equal(rule is null ? [] : [rule], LintRun.Of(document));
    }

    [Fact]
    public void Secrets_in_parameters_are_secrets_too() => Assert.Equal(
        ["unmarked-secret"],
        LintRun.Of(LintDocuments.WithSchema("type: string").Replace("Reads all pets.\n", "Reads all pets.\n      parameters:\n        - name: code_verifier\n          in: query\n          description: Proof.\n          schema:\n            type: string\n", StringComparison.Ordinal)));

    [Fact]
    public void A_document_of_schemas_only_has_none_that_is_unused()
    {
        string document = LintDocuments.WithSchema("type: string", "Cage:\n  description: A cage.\n  externalDocs:\n    url: https://example.org/\n  type: string");
        int paths = document.IndexOf("tags:", StringComparison.Ordinal);
        Assert.Empty(LintRun.Of(document.Remove(paths, document.IndexOf("components:", StringComparison.Ordinal) - paths)));
    }

    [Fact]
    public void A_webhook_is_at_no_path_and_needs_no_discovery()
    {
        string document = LintDocuments.WithSchema("type: string").Replace("      responses:", "      x-cds-discovery:\n        - wellKnown: /.well-known/pets\n      responses:", StringComparison.Ordinal);
        const string Webhook = "webhooks:\n  newPet:\n    post:\n      operationId: tellOfPet\n      tags:\n        - Pets\n      summary: Tell of a pet\n      description: Tells of a new pet.\n      externalDocs:\n        url: https://example.org/\n      requestBody:\n        content:\n          application/json:\n            schema:\n              $ref: '#/components/schemas/News'\n      responses:\n        '204':\n          description: Heard.\n";
        const string News = "    News:\n      description: News.\n      externalDocs:\n        url: https://example.org/\n      enum: [a, b]\n";
        Assert.Equal(["closed-list-in-response"], LintRun.Of(document + News + Webhook));
    }

    [Theory]
    [InlineData("if:\n  properties:\n    b:\n      const: x", true)]
    [InlineData("if:\n  properties:\n    a:\n      const: x", false)]
    [InlineData("if:\n  properties:\n    b: false", false)]
    [InlineData("allOf:\n  - if:\n      properties:\n        a:\n          const: x\n        b:\n          const: x", true)]
    public void A_condition_asks_for_the_member_that_it_looks_at(string condition, bool isLoose)
    {
        string document = LintDocuments.WithSchema($"type: object\nrequired:\n  - a\nproperties:\n  a:\n    description: First.\n    type: string\n  b:\n    description: Second.\n    type: string\n{condition}");
        Assert.Equal(isLoose ? ["loose-condition"] : [], LintRun.Of(document));
    }

    [Fact]
    public void Problem_details_have_their_media_type()
    {
        string document = LintDocuments.WithSchema("type: object\nproperties:\n" + string.Concat(((string[])["type", "title", "status", "detail"]).Select(name => $"  {name}:\n    description: The {name}.\n    type: string\n")));
        Assert.Equal(["wrong-media-type", "wrong-media-type"], LintRun.Of(document));
        Assert.Empty(LintRun.Of(document.Replace("application/json", "application/problem+json", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_component_that_only_discovery_or_a_discriminator_names_is_used()
    {
        string document = LintDocuments.WithSchema("type: string", "Cage:\n  description: A cage.\n  externalDocs:\n    url: https://example.org/\n  properties:\n    next_uri:\n      description: Another cage.\n      type: string\n      format: uri");
        Assert.Equal(["unused-component"], LintRun.Of(document));
        Assert.Empty(LintRun.Of(document.Replace("      responses:", "      x-cds-discovery:\n        - schema: Cage\n          pointer: /next_uri\n      responses:", StringComparison.Ordinal)));
        const string Kinds = "type: object\nrequired:\n  - kind\nproperties:\n  kind:\n    description: Its kind.\n    type: string\ndiscriminator:\n  propertyName: kind\n  mapping:\n    cage: '#/components/schemas/Cage'";
        Assert.Empty(LintRun.Of(LintDocuments.WithSchema(Kinds, "Cage:\n  description: A cage.\n  externalDocs:\n    url: https://example.org/\n  allOf:\n    - $ref: '#/components/schemas/Pet'")));
    }

    [Theory]
    [InlineData("Reads all pets.\n", "      callbacks:\n        told:\n          '{$request.query.uri}':\n            post:\n              operationId: tell\n              tags:\n                - Pets\n              summary: Tell\n              description: Tells of it.\n              externalDocs:\n                url: https://example.org/\n              requestBody:\n                content:\n                  application/json:\n                    schema:\n                      $ref: '#/components/schemas/Cage'\n              responses:\n                '204':\n                  description: Heard.\n")]
    [InlineData("description: The pets.\n          content", "          headers:\n            Cage:\n              description: Its cage.\n              content:\n                application/json:\n                  schema:\n                    $ref: '#/components/schemas/Cage'\n          content")]
    public void A_component_is_used_wherever_types_are_made(string before, string lines)
    {
        string document = LintDocuments.WithSchema("type: string", "Cage:\n  description: A cage.\n  externalDocs:\n    url: https://example.org/\n  type: string");
        Assert.Equal(["unused-component"], LintRun.Of(document));
        Assert.Empty(LintRun.Of(document.Replace(before, before[..(before.IndexOf('\n', StringComparison.Ordinal) + 1)] + lines, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("    query: { responses: {} }\n")]
    [InlineData("    additionalOperations: { COPY: { responses: {} } }\n")]
    public void Operations_of_further_methods_are_held_to_rules(string line) => Assert.Contains(
        "operation-id",
        LintRun.Of(LintDocuments.WithSchema("type: string").Replace("openapi: 3.1.1", "openapi: 3.2.0", StringComparison.Ordinal).Replace("  /pet-count:\n", $"  /pet-count:\n{line}", StringComparison.Ordinal)));

    [Fact]
    public void An_example_in_a_file_of_its_own_is_wrong_there()
    {
        using var folder = new TempFolder();
        folder.Write("pets.yaml", LintDocuments.WithSchema("$ref: schemas/Animal.yaml").Replace(
            "                $ref: '#/components/schemas/Pet'\n", "                $ref: '#/components/schemas/Pet'\n              examples:\n                one:\n                  externalValue: examples/pet.json\n", StringComparison.Ordinal));
        folder.Write("schemas/Animal.yaml", LintDocuments.Words + "$id: https://example.org/schemas/animal\ntype: object\nproperties:\n  legs:\n    description: How many.\n    type: array\n    items:\n      $ref: Leg.yaml\n");
        folder.Write("schemas/Leg.yaml", LintDocuments.Words + "type: integer\nminimum: 1\n");
        folder.Write("examples/pet.json", "{\n  \"legs\": [1,\n    0]\n}\n");
        Assert.Equal(["examples/pet.json(3,5) invalid-example"], LintRun.In(folder.Root, "pets.yaml", "--format", "json").Places);
    }

    [Theory]
    [InlineData("birthPlace", "birth_place", "birthPlace", "BirthPlace")]
    [InlineData("imageURLOf2", "image_url_of2", "imageURLOf2", "ImageURLOf2")]
    [InlineData("list_pets", "list_pets", "listPets", "ListPets")]
    [InlineData("x-y.z", "x_y_z", "xYZ", "XYZ")]
    [InlineData("_", "", "", "")]
    public void A_better_name_is_suggested(string name, string snake, string camel, string pascal) =>
        Assert.Equal((snake, camel, pascal), (LintNames.ToSnake(name), LintNames.ToCamel(name), LintNames.ToPascal(name)));
}
