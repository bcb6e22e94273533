namespace Cdsc.CodeGen.Tests.Lowering;

/// <summary>Which types a document has.</summary>
public sealed class NamedTypeTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "A: {type: object, properties: {x: {type: string}, y: {type: integer}}, required: [y]}", "A { x: String, y: Int64! }" },
        { "A: {properties: {x: {type: string}}}", "A { x: String }" },
        { "A: {type: object, properties: {x: {type: string}}, additionalProperties: false}", "A { x: String } closed" },
        { "A: {type: object, properties: {x: {type: string}}, additionalProperties: true}", "A { x: String }" },
        { "A: {type: object, properties: {x: {type: string}}, additionalProperties: {}}", "A { x: String }" },
        { "A: {type: object, properties: {x: {type: string}, gone: false}, required: [x]}", "A { x: String! }" },
        { "A: {type: object, properties: {x: true}, required: [x, undeclared]}", "A { x: any! }" },
        { "A: {type: object, properties: {x: {type: [string, 'null']}}, required: [x]}", "A { x: String?! }" },
        { "A: {type: object, properties: {a-b: {type: string}, $ref: {type: string}, '': {type: string}}}", "A { a-b: String, $ref: String, : String }" },
        { "A: {type: object, properties: {x: {type: string}}, patternProperties: {}, dependentRequired: {x: [y]}, if: {required: [x]}, then: {required: [y]}}", "A { x: String }" },

        { "A: {type: string, enum: [a, b]}", "A: closed(a, b)" },
        { "A: {enum: [a, b]}", "A: closed(a, b)" },
        { "A: {type: string, anyOf: [{const: a, title: A, description: First.}, {const: b}, {type: string}]}", "A: open(a, b)" },
        { "A: {type: string, oneOf: [{const: a}, {const: b}]}", "A: closed(a, b)" },
        { "A: {anyOf: [{type: string}, {const: a}]}", "A: open(a)" },
        { "A: {anyOf: [{const: a, type: string}, {type: string, description: Any other.}]}", "A: open(a)" },
        { "A: {anyOf: [{const: a}, {type: 'null'}]}", "A: closed(a)" },

        // Aliases and conditions add no type.
        { "A: {type: object, properties: {x: {type: string}}}\nB: {$ref: '#/components/schemas/A'}", "A { x: String }" },
        { "A: {type: object, properties: {x: {type: string}}}\nB: {allOf: [{$ref: '#/components/schemas/A'}, {required: [x]}]}", "A { x: String }" },
        { "A: {type: string}\nB: {type: array, items: {type: string}}\nC: {type: object}", "" },

        // Types without a name of their own are named after where they stand.
        { "A: {type: object, properties: {b: {type: object, properties: {c: {type: object, properties: {d: {type: string}}}}}}}", "A { b: A_b }\nA_b { c: A_b_c }\nA_b_c { d: String }" },
        { "A: {type: object, properties: {b: {type: array, items: {type: object, properties: {c: {type: string}}}}}}", "A { b: [A_b_item] }\nA_b_item { c: String }" },
        { "A: {type: object, properties: {b: {additionalProperties: {type: object, properties: {c: {type: string}}}}}}", "A { b: {A_b_value} }\nA_b_value { c: String }" },
        { "A: {properties: {b: {items: {items: {additionalProperties: {items: {properties: {c: {type: string}}}}}}}}}", "A { b: [[{[A_b_item_item_value_item]}]] }\nA_b_item_item_value_item { c: String }" },
        { "A: {type: object, properties: {b: {enum: [x, y]}}}", "A { b: A_b }\nA_b: closed(x, y)" },
        { "A: {type: array, items: {type: object, properties: {c: {type: string}}}}", "A_item { c: String }" },
        { "A: {allOf: [{type: object, properties: {x: {type: string}}}, {required: [x]}]}", "A { x: String! }" },
        { "A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {y: {type: string}}}], properties: {z: {type: string}}, required: [z]}\nB: {type: object, properties: {x: {type: string}}}", "A { x: String, y: String, z: String! }\nB { x: String }" },
        { "A: {anyOf: [{type: object, properties: {x: {type: string}}}, {type: 'null'}]}", "A { x: String }" },

        // The items in front of a list are of the types of the list, as the others are.
        { "A: {properties: {x: {prefixItems: [{type: integer}, {type: integer}], items: false}}}", "A { x: [Int64] }" },
        { "A: {properties: {x: {type: array, prefixItems: [{type: number}, {type: number}], minItems: 2, maxItems: 2}}}", "A { x: [Decimal] }" },
        { "A: {properties: {x: {type: array, prefixItems: [{type: [integer, 'null']}], items: {type: integer}}}}", "A { x: [Int64?] }" },
        { "A: {properties: {x: {type: array, prefixItems: [{type: integer}, {type: string}, {type: integer}], items: false}}}", "A { x: [A_x_item] }\nA_x_item: choice(Int64, String)" },
        { "A: {properties: {x: {type: array, prefixItems: [{type: integer}], items: {type: [string, 'null']}}}}", "A { x: [A_x_item?] }\nA_x_item: choice(Int64, String)" },
        { "A: {properties: {x: {type: array, prefixItems: [{type: integer}]}}}", "A { x: [A_x_item?] }\nA_x_item: choice(Int64)" },
        { "A: {properties: {x: {type: array, prefixItems: [{type: integer}, {}], items: false}}}", "A { x: [A_x_item?] }\nA_x_item: choice(Int64)" },
        { "A: {properties: {x: {type: array, prefixItems: [{}, true], maxItems: 3}, y: {type: array, prefixItems: []}}}", "A { x: [any], y: [any] }" },
        { "A: {prefixItems: [{properties: {x: {type: string}}}, {properties: {y: {type: string}}}], items: false}", "A_item: choice(A_item1, A_item2)\nA_item1 { x: String }\nA_item2 { y: String }" },

        // What stands beside one that is told by its name is told by it, too.
        { "A: {discriminator: {propertyName: k}, oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}\nB: {type: object, required: [k]}\nC: {required: [k], properties: {k: {type: string}}}", "A: k(B=B, C=C)\nB {  }\nC { k: String! }" },
        { "A: {allOf: [{type: [object, 'null']}, {properties: {x: {type: string}}}]}", "A { x: String }" },

        // Two parts declare a list: its items are what both say.
        { "A: {allOf: [{properties: {x: {items: {properties: {a: {type: string}}}}}}, {properties: {x: {items: {properties: {b: {type: string}}}}}}]}", "A { x: [A_x_item] }\nA_x_item { a: String, b: String }" },
        { "A: {allOf: [{properties: {x: {items: {$ref: '#/components/schemas/B'}}}}, {properties: {x: {items: {properties: {b: {type: string}}}}}}]}\nB: {properties: {b: {type: string}}}", "A { x: [B] }\nB { b: String }" },
        { "A: {allOf: [{properties: {x: {items: {$ref: '#/components/schemas/B'}}}}, {properties: {x: {items: {$ref: '#/components/schemas/C'}}}}]}\nB: {properties: {b: {type: string}}}\nC: {allOf: [{$ref: '#/components/schemas/B'}], properties: {c: {type: string}}}", "A { x: [C] }\nB { b: String }\nC { b: String, c: String }" },
        { "A: {allOf: [{properties: {x: {items: {$ref: '#/components/schemas/A'}}}}, {properties: {y: {}, x: {items: {allOf: [{$ref: '#/components/schemas/A'}], properties: {z: {}}}}}}]}", "A { x: [A_x_item], y: any }\nA_x_item { x: [A_x_item], y: any, z: any }" },
        { "A: {allOf: [{properties: {x: {items: {type: string}}}}, {properties: {x: {items: {enum: [a]}}}}]}", "A { x: [String] }" },

        // Recursion is finite as long as an object is between.
        { "A: {type: object, properties: {next: {$ref: '#/components/schemas/A'}}}", "A { next: A }" },
        { "A: {type: object, properties: {kids: {type: array, items: {$ref: '#/components/schemas/A'}}}}", "A { kids: [A] }" },
        { "A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}\nB: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}", "A { b: B }\nB { a: A }" },
        { "L: {type: array, items: {$ref: '#/components/schemas/A'}}\nA: {type: object, properties: {l: {$ref: '#/components/schemas/L'}}}", "A { l: [A] }" },
        { "A: {type: object, properties: {self: {$ref: '#/components/schemas/A/properties/b'}, b: {type: object, properties: {x: {$ref: '#/components/schemas/A'}}}}}", "A { self: A_b, b: A_b }\nA_b { x: A }" },

        // The order is that of the names.
        { "b: {enum: [x]}\nB: {enum: [x]}\nA: {enum: [x]}\na: {enum: [x]}", "A: closed(x)\nB: closed(x)\na: closed(x)\nb: closed(x)" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Schemas_become_types(string schemas, string expected) =>
        Assert.Equal(expected, string.Join('\n', ModelText.Types(Reading.Model(Yaml.WithSchemas(schemas)))));

    [Fact]
    public void Alternatives_that_go_by_one_name_are_not_told_apart_by_it()
    {
        const string Pet = "Pet: {properties: {kind: {type: string}}}\n";
        ApiModel model = Reading.Model(
            Yaml.WithSchemas("A: {discriminator: {propertyName: kind}, oneOf: [{$ref: 'a.yaml#/Pet'}, {$ref: 'b.yaml#/Pet'}]}"), ("a.yaml", Pet), ("b.yaml", Pet));
        Assert.Equal("A: choice(a_Pet, b_Pet)", ModelText.Types(model).First());
    }

    [Fact]
    public void A_type_of_another_file_is_named_after_its_entry_or_its_file()
    {
        ApiModel model = Reading.Model(
            Yaml.WithSchemas("A: {$ref: schemas/first.yaml}"),
            ("schemas/first.yaml", "type: object\nproperties:\n  b: {$ref: second.yaml}\n  c: {$ref: 'second.yaml#/$defs/part'}\n"),
            ("schemas/second.yaml", "type: object\nproperties:\n  a: {$ref: first.yaml}\n$defs:\n  part: {type: object, properties: {x: {type: string}}}\n"));
        Assert.Equal(["A { b: second, c: second_part }", "second { a: A }", "second_part { x: String }"], ModelText.Types(model));
        Assert.Equal(new TypeId("schemas/second.yaml", "/$defs/part"), model.Types[^1].Id);
    }

    [Fact]
    public void Documents_share_the_types_that_both_refer_to()
    {
        var sources = new MemorySources(
            ("one/openapi.yaml", Yaml.WithSchemas("Shared: {$ref: ../shared.yaml}\nOne: {type: object, properties: {s: {$ref: ../shared.yaml}}}")),
            ("two/openapi.yaml", Yaml.WithSchemas("Shared: {$ref: ../shared.yaml}\nTwo: {type: object, properties: {s: {$ref: '#/components/schemas/Shared'}}}")),
            ("shared.yaml", "type: object\nproperties:\n  x: {type: string}\n"));
        ReadResultOf(sources, out ApiModel model);
        Assert.Equal(["One { s: Shared }", "Shared { x: String }", "Two { s: Shared }"], ModelText.Types(model));
    }

    [Fact]
    public void The_second_of_two_types_of_one_name_is_told_of_the_first()
    {
        var sources = new MemorySources(
            ("one/openapi.yaml", Yaml.WithSchemas("Same: {enum: [a]}")),
            ("two/openapi.yaml", Yaml.WithSchemas("Same: {enum: [b]}")));
        OpenApi.ReadResult result = OpenApi.OpenApiReader.Read(["one/openapi.yaml", "two/openapi.yaml"], sources);
        string line = Assert.Single(Reading.Lines(result));
        Assert.StartsWith("two/openapi.yaml(", line, StringComparison.Ordinal);
        Assert.Contains("error CDSC0024: The schema name 'Same' is taken already, by one/openapi.yaml(", line, StringComparison.Ordinal);
    }

    private static void ReadResultOf(MemorySources sources, out ApiModel model)
    {
        OpenApi.ReadResult result = OpenApi.OpenApiReader.Read(["one/openapi.yaml", "two/openapi.yaml"], sources);
        Assert.Equal([], Reading.Lines(result));
        Assert.Equal(["one/openapi.yaml", "shared.yaml", "two/openapi.yaml"], result.Files);
        model = result.Model!;
    }
}
