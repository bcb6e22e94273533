using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Parsing;

/// <summary>The core schema of YAML 1.2.2, section 10.3.</summary>
public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("", "null")]
    [InlineData("~", "null")]
    [InlineData("null", "null")]
    [InlineData("Null", "null")]
    [InlineData("NULL", "null")]
    [InlineData("nULL", "string nULL")]
    [InlineData("true", "boolean true")]
    [InlineData("True", "boolean true")]
    [InlineData("TRUE", "boolean true")]
    [InlineData("false", "boolean false")]
    [InlineData("False", "boolean false")]
    [InlineData("FALSE", "boolean false")]
    [InlineData("tRUE", "string tRUE")]
    [InlineData("yes", "string yes")]
    [InlineData("no", "string no")]
    [InlineData("on", "string on")]
    [InlineData("off", "string off")]
    [InlineData("y", "string y")]
    public void Nulls_and_booleans_are_those_of_the_core_schema_and_no_others(string text, string expected) =>
        AssertScalar(text, expected);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("7", "7")]
    [InlineData("-7", "-7")]
    [InlineData("+7", "7")]
    [InlineData("-0", "-0")]
    [InlineData("007", "7")]
    [InlineData("-007", "-7")]
    [InlineData("000", "0")]
    [InlineData("0o17", "15")]
    [InlineData("0o7777777777777777777777777", "37778931862957161709567")]
    [InlineData("0x1F", "31")]
    [InlineData("0xff", "255")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF", "4722366482869645213695")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void An_integer_is_the_json_number_of_the_same_value(string text, string expected) =>
        AssertScalar(text, "number " + expected);

    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("+1.5", "1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("+.5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("00.5", "0.5")]
    [InlineData("0.0", "0.0")]
    [InlineData("1e3", "1e3")]
    [InlineData("1E+3", "1E+3")]
    [InlineData("1.e3", "1e3")]
    [InlineData("-.5e-3", "-0.5e-3")]
    [InlineData("1e400", "1e400")]
    [InlineData("1.00000000000000000000000000000000001", "1.00000000000000000000000000000000001")]
    public void A_float_keeps_its_digits_and_has_the_form_of_json(string text, string expected) =>
        AssertScalar(text, "number " + expected);

    [Theory]
    [InlineData(".")]
    [InlineData("+")]
    [InlineData("e3")]
    [InlineData(".e3")]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    [InlineData("0x")]
    [InlineData("0X1F")]
    [InlineData("0o")]
    [InlineData("0o8")]
    [InlineData("0O17")]
    [InlineData("-0x1F")]
    [InlineData("+0o17")]
    [InlineData("0b1")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("12:30:45")]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T10:00:00Z")]
    [InlineData("٣")]
    [InlineData("½")]
    [InlineData("-٣")]
    [InlineData(".iNf")]
    [InlineData("nan")]
    [InlineData("=")]
    [InlineData("<<")]
    public void What_only_looks_like_a_number_or_was_one_in_yaml_1_1_is_a_string(string text) =>
        AssertScalar(text, "string " + text);

    [Theory]
    [InlineData("\"1\"", "1")]
    [InlineData("'1'", "1")]
    [InlineData("\"true\"", "true")]
    [InlineData("'null'", "null")]
    [InlineData("'~'", "~")]
    [InlineData("''", "")]
    [InlineData("\"\"", "")]
    [InlineData("'.inf'", ".inf")]
    [InlineData("! 12", "12")]
    [InlineData("|\n  12\n", "12\n")]
    [InlineData(">-\n  12\n  13\n", "12 13")]
    [InlineData("\"\\u00e9\\x41\\U0001F600\"", "éA😀")]
    [InlineData("'it''s'", "it's")]
    [InlineData("a # comment", "a")]
    [InlineData("a#b", "a#b")]
    public void A_quoted_or_block_scalar_is_a_string_whatever_it_looks_like(string text, string expected) =>
        AssertScalar(text, "string " + expected);

    [Theory]
    [InlineData(".inf")]
    [InlineData("+.inf")]
    [InlineData("-.INF")]
    [InlineData(".Inf")]
    [InlineData(".nan")]
    [InlineData(".NaN")]
    [InlineData(".NAN")]
    public void A_number_that_json_does_not_have_is_an_error_at_its_place(string text) =>
        Assert.Equal(["a.yaml(2,4): CDSC0003"], Parse.Problems("a.yaml", $"u: 1\nv: {text}\n"));

    private static void AssertScalar(string text, string expected)
    {
        var root = Assert.IsType<ObjectNode>(Parse.Yaml($"v: {text}\n"));
        Assert.Equal(expected, Tree.Scalar(root.Get("v")!));
    }
}
