using Cdsc.CodeGen.OpenApi;
using Cdsc.CodeGen.Tests.Lowering;

namespace Cdsc.CodeGen.Tests.Sharing;

/// <summary>Which types become one.</summary>
public sealed class TypeSharingTests
{
    public static TheoryData<string, string> Cases => new()
    {
        // The same of members of one name, wherever they stand: the shortest name stays.
        { "Long: {properties: {a: {enum: [x]}}}\nB: {properties: {a: {enum: [x]}}}", "B { a: B_a }\nB_a: closed(x)\nLong { a: B_a }" },
        { "B: {properties: {a: {enum: [x]}}}\nA: {properties: {a: {enum: [x]}}}", "A { a: A_a }\nA_a: closed(x)\nB { a: A_a }" },
        { "A: {properties: {a: {properties: {x: {type: string}}}}}\nB: {properties: {a: {properties: {x: {type: string}}}}}", "A { a: A_a }\nA_a { x: String }\nB { a: A_a }" },
        { "A: {properties: {a: {items: {enum: [x]}}}}\nB: {properties: {a: {items: {enum: [x]}}}}", "A { a: [A_a_item] }\nA_a_item: closed(x)\nB { a: [A_a_item] }" },
        { "A: {properties: {a: {additionalProperties: {enum: [x]}}}}\nB: {properties: {a: {additionalProperties: {enum: [x]}}}}", "A { a: {A_a_value} }\nA_a_value: closed(x)\nB { a: {A_a_value} }" },
        { "A: {properties: {a: {oneOf: [{type: integer}, {type: string}]}}}\nB: {properties: {a: {oneOf: [{type: integer}, {type: string}]}}}", "A { a: A_a }\nA_a: choice(Int64, String)\nB { a: A_a }" },

        // With all that is inside of them, and then with what is around.
        { "A: {properties: {a: {properties: {b: {enum: [x]}}}}}\nB: {properties: {a: {properties: {b: {enum: [x]}}}}}", "A { a: A_a }\nA_a { b: A_a_b }\nA_a_b: closed(x)\nB { a: A_a }" },
        { "A: {properties: {a: {properties: {b: {enum: [x]}}}}}\nB: {properties: {a: {properties: {b: {enum: [y]}}}}}", "A { a: A_a }\nA_a { b: A_a_b }\nA_a_b: closed(x)\nB { a: B_a }\nB_a { b: B_a_b }\nB_a_b: closed(y)" },
        { "A: {properties: {a: {properties: {b: {enum: [x]}, c: {}}}}}\nB: {properties: {a: {properties: {b: {enum: [x]}}}}}", "A { a: A_a }\nA_a { b: A_a_b, c: any }\nA_a_b: closed(x)\nB { a: B_a }\nB_a { b: A_a_b }" },

        // Whoever uses one refers to what it became, be it null there or not.
        { "A: {properties: {a: {properties: {x: {$ref: '#/components/schemas/A'}}}}}\nB: {properties: {a: {type: [object, 'null'], properties: {x: {$ref: '#/components/schemas/A'}}}}}", "A { a: A_a }\nA_a { x: A }\nB { a: A_a? }" },
        { "A: {properties: {a: {enum: [x]}}}\nB: {properties: {a: {enum: [x]}, b: {$ref: '#/components/schemas/B/properties/a'}}}", "A { a: A_a }\nA_a: closed(x)\nB { a: A_a, b: A_a }" },

        // Another name of the member, another place in it, other words, another rule: another type.
        { "A: {properties: {a: {enum: [x]}}}\nB: {properties: {b: {enum: [x]}}}", "A { a: A_a }\nA_a: closed(x)\nB { b: B_b }\nB_b: closed(x)" },
        { "A: {properties: {a: {enum: [x]}}}\nB: {properties: {a: {items: {enum: [x]}}}}", "A { a: A_a }\nA_a: closed(x)\nB { a: [B_a_item] }\nB_a_item: closed(x)" },
        { "A: {properties: {a: {enum: [x]}}}\nB: {properties: {a: {enum: [x], description: Other.}}}", "A { a: A_a }\nA_a: closed(x)\nB { a: B_a }\nB_a: closed(x)" },
        { "A: {properties: {a: {oneOf: [{type: integer}, {type: string}]}}}\nB: {properties: {a: {oneOf: [{type: integer}, {type: boolean}]}}}", "A { a: A_a }\nA_a: choice(Int64, String)\nB { a: B_a }\nB_a: choice(Int64, Boolean)" },
        { "A: {properties: {a: {enum: [x, y]}}}\nB: {properties: {a: {enum: [x]}}}", "A { a: A_a }\nA_a: closed(x, y)\nB { a: B_a }\nB_a: closed(x)" },
        { "A: {properties: {a: {enum: [x, y]}}}\nB: {properties: {a: {enum: [y, x]}}}", "A { a: A_a }\nA_a: closed(x, y)\nB { a: B_a }\nB_a: closed(y, x)" },
        { "A: {properties: {a: {enum: [x]}}}\nB: {properties: {a: {anyOf: [{const: x}, {type: string}]}}}", "A { a: A_a }\nA_a: closed(x)\nB { a: B_a }\nB_a: open(x)" },
        { "A: {properties: {a: {anyOf: [{const: x, title: X}]}}}\nB: {properties: {a: {anyOf: [{const: x, title: Y}]}}}", "A { a: A_a }\nA_a: closed(x)\nB { a: B_a }\nB_a: closed(x)" },
        { "A: {properties: {a: {properties: {x: {type: string}}}}}\nB: {properties: {a: {properties: {x: {type: string}}, required: [x]}}}", "A { a: A_a }\nA_a { x: String }\nB { a: B_a }\nB_a { x: String! }" },
        { "A: {properties: {a: {properties: {x: {type: string}}}}}\nB: {properties: {a: {properties: {x: {type: [string, 'null']}}}}}", "A { a: A_a }\nA_a { x: String }\nB { a: B_a }\nB_a { x: String? }" },
        { "A: {properties: {a: {properties: {x: {type: string}}}}}\nB: {properties: {a: {properties: {x: {type: string}}, additionalProperties: false}}}", "A { a: A_a }\nA_a { x: String }\nB { a: B_a }\nB_a { x: String } closed" },
        { "A: {properties: {a: {properties: {x: {type: string}}}}}\nB: {properties: {a: {properties: {x: {type: string}}, additionalProperties: {type: string}}}}", "A { a: A_a }\nA_a { x: String }\nB { a: B_a }\nB_a { x: String }" },
        { "A: {properties: {a: {properties: {x: {type: string}}}}}\nB: {properties: {a: {properties: {x: {type: string, description: Other.}}}}}", "A { a: A_a }\nA_a { x: String }\nB { a: B_a }\nB_a { x: String }" },
        { "A: {properties: {a: {properties: {x: {type: string}}}}}\nB: {properties: {a: {properties: {x: {type: string, default: y}}}}}", "A { a: A_a }\nA_a { x: String }\nB { a: B_a }\nB_a { x: String }" },

        // What has a name keeps it.
        { "A: {properties: {a: {$ref: '#/components/schemas/a'}}}\na: {enum: [x]}\nb: {enum: [x]}\nB: {properties: {a: {enum: [x]}}}", "A { a: a }\nB { a: B_a }\nB_a: closed(x)\na: closed(x)\nb: closed(x)" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Types_are_shared(string schemas, string expected)
    {
        ApiModel shared = Shared(Reading.Model(Yaml.WithSchemas(schemas)));
        Assert.Equal(expected, string.Join('\n', ModelText.Types(shared)));
        Assert.Same(shared, Shared(shared));
        AssertAllDiffer(shared);
    }

    [Fact]
    public void Unions_that_differ_in_one_thing_stay_two()
    {
        const string Pet = "{discriminator: {propertyName: KIND, mapping: {VALUE: '#/components/schemas/B', c: '#/components/schemas/C'}}, oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}";
        string Named(string kind, string value) => Pet.Replace("KIND", kind, StringComparison.Ordinal).Replace("VALUE", value, StringComparison.Ordinal);
        ApiModel shared = Shared(Reading.Model(Yaml.WithSchemas(
            $"A: {{properties: {{pet: {Named("k", "b")}}}}}\nX: {{properties: {{pet: {Named("l", "b")}}}}}\nZ: {{properties: {{pet: {Named("k", "d")}}}}}\n"
            + "B: {required: [k, l], properties: {k: {type: string}, l: {type: string}}}\nC: {required: [k, l], properties: {k: {type: string}, l: {type: string}}}")));
        Assert.Equal(["A_pet: k(b=B, c=C)", "X_pet: l(b=B, c=C)", "Z_pet: k(d=B, c=C)"], ModelText.Types(shared).Where(line => line.Contains("_pet:", StringComparison.Ordinal)));
        AssertAllDiffer(shared);
    }

    [Fact]
    public void Objects_that_are_told_apart_by_a_member_are_shared_with_that()
    {
        const string Pet = "{discriminator: {propertyName: k, mapping: {b: '#/components/schemas/B', c: '#/components/schemas/C'}}, oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}";
        ApiModel shared = Shared(Reading.Model(Yaml.WithSchemas(
            $"A: {{properties: {{pet: {Pet}}}}}\nZ: {{properties: {{pet: {Pet}}}}}\nB: {{required: [k], properties: {{k: {{enum: [b]}}}}}}\nC: {{required: [k], properties: {{k: {{enum: [c]}}}}}}")));
        Assert.Equal(
            ["A { pet: A_pet }", "A_pet: k(b=B, c=C)", "B { k: B_k! }", "B_k: closed(b)", "C { k: C_k! }", "C_k: closed(c)", "Z { pet: A_pet }"], ModelText.Types(shared));
    }

    [Fact]
    public void Operations_use_what_types_became_and_keep_their_own_bodies_and_parameters()
    {
        const string Body = "content: {application/json: {schema: {properties: {a: {enum: [x]}}}}}";
        const string Operation = $"parameters: [{{name: a, in: query, schema: {{enum: [x]}}}}]\n    requestBody: {{{Body}}}\n    responses: {{'200': {{description: Done., headers: {{X-A: {{schema: {{enum: [x]}}}}}}, {Body}}}}}\n";
        ApiModel shared = Shared(Reading.Model(Yaml.WithPaths($"/a:\n  put:\n    operationId: one\n    {Operation}\n/b:\n  put:\n    operationId: second\n    {Operation}\n")));
        Assert.Equal(
            [
                "one_200 { a: one_200_a }", "one_200_X-A: closed(x)", "one_200_a: closed(x)", "one_a: closed(x)", "one_request { a: one_200_a }",
                "second_200 { a: one_200_a }", "second_200_X-A: closed(x)", "second_a: closed(x)", "second_request { a: one_200_a }",
            ],
            ModelText.Types(shared));
        Assert.Equal(
            ["second PUT /b [Test]", "Query a: second_a Single", "body application/json=second_request", "200 application/json=second_200 X-A:second_200_X-A"],
            ModelText.Of(shared, shared.Groups[0].Operations[1]));
    }

    [Fact]
    public void Every_kind_of_use_refers_to_what_a_type_became()
    {
        const string List = "{$ref: '#/components/schemas/Bee/properties/a'}";
        const string Kind = "{type: object, required: [k], properties: {k: {type: string, const: o}}}";
        ApiModel shared = Shared(Reading.Model(
            Yaml.WithPaths(
                $"/a:\n  put:\n    operationId: one\n    parameters: [{{name: p, in: query, schema: {List}}}, {{name: q, in: query, schema: {{items: {List}}}}}]\n"
                + $"    requestBody: {{content: {{application/json: {{schema: {{additionalProperties: {List}}}}}}}}}\n"
                + $"    responses: {{'200': {{description: Done., headers: {{X-A: {{schema: {List}}}}}, content: {{application/json: {{schema: {List}}}}}}}}}\n",
                $"A: {{properties: {{a: {{enum: [x]}}, o: {Kind}}}}}\nBee: {{properties: {{a: {{enum: [x]}}, o: {Kind}}}}}\n"
                + $"C: {{properties: {{c: {List}}}, additionalProperties: {List}}}\nD: {{oneOf: [{List}, {{type: integer}}]}}\n"
                + "E: {oneOf: [{$ref: '#/components/schemas/Bee/properties/o'}, {$ref: '#/components/schemas/F'}]}\nF: {required: [k], properties: {k: {const: f}}}\n")));
        Assert.Equal(
            ["A { a: A_a, o: A_o }", "A_a: closed(x)", "A_o { k: String! }", "Bee { a: A_a, o: A_o }", "C { c: A_a }", "D: choice(A_a, Int64)", "E: k(o=A_o, f=F)", "F { k: String! }"],
            ModelText.Types(shared));
        Assert.Equal("A_a", ModelText.Of(shared, shared.Types.OfType<ObjectType>().Single(type => type.Name == "C").Additional!));
        Assert.Equal(
            ["one PUT /a [Test]", "Query p: A_a Single", "Query q: [A_a] Repeated", "body application/json={A_a}", "200 application/json=A_a X-A:A_a"],
            ModelText.Of(shared, Assert.Single(shared.Groups[0].Operations)));
    }

    [Fact]
    public void Parts_of_forms_use_what_types_became()
    {
        const string Form = "{properties: {a: {type: object, properties: {x: {type: string}}}}}";
        ApiModel shared = Shared(Reading.Model(Yaml.WithPaths(
            $"/a:\n  put:\n    operationId: long\n    requestBody: {{content: {{multipart/form-data: {{schema: {Form}}}}}}}\n    responses: {{'200': {{description: Done.}}}}\n",
            $"A: {Form}")));
        ApiPart part = Assert.Single(Assert.Single(shared.Groups[0].Operations[0].RequestBody!.Content).Parts);
        Assert.Equal("A_a", ModelText.Of(shared, part.Type));
    }

    [Fact]
    public void What_stands_for_a_type_comes_along_where_another_set_of_documents_alone_has_met_it()
    {
        var sources = new MemorySources(
            ("one.yaml", Yaml.WithSchemas("One: {properties: {c: {$ref: 'common.yaml#/$defs/A'}, d: {$ref: 'common.yaml#/$defs/Long'}}}")),
            ("two.yaml", Yaml.WithSchemas("Two: {properties: {d: {$ref: 'common.yaml#/$defs/Long'}}}")),
            ("common.yaml", "$defs:\n  A: {properties: {a: {properties: {b: {enum: [x]}}}}}\n  Long: {properties: {a: {properties: {b: {enum: [x]}}}}}\n"));
        IReadOnlyList<ReadResult> read = OpenApiReader.Read([new ReadRequest(["one.yaml"], ReadPurpose.Model), new ReadRequest(["two.yaml"], ReadPurpose.Model)], sources);
        IReadOnlyList<ApiModel> shared = TypeSharing.Share([read[0].Model!, read[1].Model!]);
        Assert.Equal(["Two { d: common_Long }", "common_A_a { b: common_A_a_b }", "common_A_a_b: closed(x)", "common_Long { a: common_A_a }"], ModelText.Types(shared[1]));
        Assert.All(shared[1].Types, type => Assert.True(type.Name == "Two" || shared[0].Types.Single(other => other.Id == type.Id) is not null));
    }

    [Theory]
    [InlineData("{enum: [x]}")]
    [InlineData("{type: object, properties: {p: {type: string}}}")]
    [InlineData("{oneOf: [{type: string}, {type: integer}]}")]
    public void Types_of_two_files_stay_two(string member)
    {
        ApiModel shared = Shared(Reading.Model(
            Yaml.WithSchemas("A: {$ref: a.yaml}\nB: {$ref: b.yaml}"), ("a.yaml", $"properties: {{k: {member}}}\n"), ("b.yaml", $"properties: {{k: {member}}}\n")));
        Assert.Equal(["A_k", "B_k"], shared.Types.Where(type => type.IsInline).Select(type => type.Name));
        AssertAllDiffer(shared);
    }

    /// <summary>Where hashes meet by chance, the comparison itself has to tell types apart.</summary>
    private static void AssertAllDiffer(ApiModel model)
    {
        List<NamedType> types = [.. model.Types.Where(type => type.IsInline && !MemberPath.Of(type.Id).IsEmpty)];
        foreach ((int index, NamedType type) in types.Index())
        {
            Assert.All(types.Skip(index + 1), other => Assert.False(SameTypeComparer.Instance.Equals(type, other), $"{type.Name} and {other.Name}"));
        }
    }

    private static ApiModel Shared(ApiModel model) => Assert.Single(TypeSharing.Share([model]));
}
