using System.Text.Json;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests.Fields;

/// <summary>Values whose format is only known at run time.</summary>
public sealed class FieldValueTests
{
    [Theory]
    [InlineData("int", "5", "9", "Integer")]
    [InlineData("int", "-9223372036854775808", "\"infinite\"", "Integer")]
    [InlineData("decimal", "1.50000000000000000000000000000000000000001", "1e3", "Number")]
    [InlineData("string", "\"x\"", "20", "Text")]
    [InlineData("choice", "\"x\"", null, "Text")]
    [InlineData("string_list", "[\"x\",\"y\"]", "20", "TextList")]
    [InlineData("boolean", "false", null, "Boolean")]
    [InlineData("boolean", "true", null, "Boolean")]
    [InlineData("relative_or_absolute_date", "\"P3Y\"", "\"infinite\"", "Date")]
    [InlineData("relative_or_absolute_datetime", "\"P30DT2H\"", "\"infinite\"", "DateTime")]
    [InlineData("jwk_or_null", """{"kty":"EC","use":"enc"}""", null, "Key")]
    public void A_default_comes_out_by_the_format_and_by_no_other(string format, string value, string? maximum, string kind)
    {
        AuthorizationDetailsField field = Field(format, value, maximum);
        Assert.Equal(kind, field.DefaultValue.Kind.ToString());
        Assert.Equal([kind], AccessorsOf(field.DefaultValue));
        if (maximum is not null)
        {
            string limit = kind is "Text" or "TextList" ? "Integer" : kind;
            bool isInfinite = maximum == "\"infinite\"" && kind is "Integer" or "Number";
            Assert.Equal(maximum == "\"infinite\"", field.MaximumValue.IsInfinite);
            Assert.Equal(isInfinite ? [] : [limit], AccessorsOf(field.MaximumValue));
        }
    }

    [Fact]
    public void A_value_of_every_kind_comes_out_as_it_went_in()
    {
        UriString url = "HTTPS://Host:443/a%7e";
        JsonDecimal number = JsonDecimal.Parse("1.50");
        Base64Data file = Base64Data.FromBytes([1, 2, 3]);
        Assert.True(RelativeOrAbsoluteDate.TryParse("P3Y", out RelativeOrAbsoluteDate date));
        Assert.True(RelativeOrAbsoluteDateTime.TryParse("2026-01-01T00:00:00Z", out RelativeOrAbsoluteDateTime moment));
        (FieldValueKind Kind, JsonElement Json, object Value)[] values =
        [
            (FieldValueKind.Text, FieldValues.Json("x"), "x"),
            (FieldValueKind.TextList, FieldValues.Json((string[])["a", "b"]), new List<string> { "a", "b" }),
            (FieldValueKind.Url, FieldValues.Json(url), url),
            (FieldValueKind.Boolean, FieldValues.Json(true), true),
            (FieldValueKind.Boolean, FieldValues.Json(false), false),
            (FieldValueKind.Integer, FieldValues.Json(-7L), -7L),
            (FieldValueKind.Number, FieldValues.Json(number), number),
            (FieldValueKind.File, FieldValues.Json(file), file),
            (FieldValueKind.Date, FieldValues.Json(date), date),
            (FieldValueKind.DateTime, FieldValues.Json(moment), moment),
            (FieldValueKind.Key, FieldValues.Json(new JwkPublicEncryptionKey { Kty = "EC", Use = "enc" }), ("EC", "enc")),
        ];
        foreach ((FieldValueKind kind, JsonElement json, object value) in values)
        {
            (FieldValueKind readKind, object read) = Assert.Single(ValuesOf(new FieldValue(kind, json)));
            Assert.Equal(kind, readKind);
            Assert.Equal(value, read);
        }

        // Of an unknown kind there is a test of its own.
        Assert.Equal(Enum.GetValues<FieldValueKind>().Except([FieldValueKind.Unknown]), values.Select(item => item.Kind).Distinct());
    }

    [Fact]
    public void Numbers_come_digit_by_digit()
    {
        Assert.True(Field("decimal", "1.50000000000000000000000000000000000000001", "1e3").DefaultValue.TryGetNumber(out JsonDecimal number));
        Assert.Equal("1.50000000000000000000000000000000000000001", number.Text);
        Assert.True(Field("decimal", "0", "1e3").MaximumValue.TryGetNumber(out JsonDecimal limit));
        Assert.Equal("1e3", limit.Text);
    }

    [Fact]
    public void Null_and_nothing_are_two_things()
    {
        FieldValue isNull = Field("string_or_null", "null", "20").DefaultValue;
        Assert.True(isNull.IsNull);
        Assert.False(isNull.IsAbsent);
        FieldValue isAbsent = Field("string_or_null", null, "20").DefaultValue;
        Assert.True(isAbsent.IsAbsent);
        Assert.False(isAbsent.IsNull);
        Assert.Empty(AccessorsOf(isNull));
        Assert.Empty(AccessorsOf(isAbsent));
        Assert.Equal("", isAbsent.ToString());
    }

    [Theory]
    [InlineData("int", "\"5\"")]
    [InlineData("int", "1.5")]
    [InlineData("string", "5")]
    [InlineData("string_list", "[1]")]
    [InlineData("boolean", "\"true\"")]
    [InlineData("relative_or_absolute_date", "\"tomorrow\"")]
    [InlineData("jwk_or_null", "\"x\"")]
    public void A_value_that_is_not_of_its_format_comes_out_of_nothing(string format, string value) =>
        Assert.Empty(AccessorsOf(Field(format, value, null).DefaultValue));

    [Fact]
    public void An_unknown_format_is_read_as_what_it_looks_like()
    {
        FieldValue value = Field("celsius", "21.5", null).DefaultValue;
        Assert.Equal(FieldValueKind.Unknown, value.Kind);
        Assert.True(value.TryGetNumber(out JsonDecimal number));
        Assert.Equal("21.5", number.Text);
        Assert.False(value.TryGetText(out _));
    }

    [Theory]
    [InlineData("url", "\"HTTPS://Host:443/a%7e\"", "Url")]
    [InlineData("email", "\"a@b.example\"", "Text")]
    [InlineData("pdf", "\"AAAA\"", "File")]
    [InlineData("choice_list", "[\"a\"]", "TextList")]
    [InlineData("boolean_or_null", "false", "Boolean")]
    [InlineData("boolean_or_null", "true", "Boolean")]
    public void A_registration_field_has_formats_of_its_own(string format, string value, string kind)
    {
        RegistrationField field = JsonModel.Parse(
            $$"""{"id":"a","type":"registration_field","description":"d","documentation":"https://a.example","field_name":"cds_a","format":"{{format}}","default":{{value}}}""",
            RegistrationFieldJsonConverter.ReadValue);
        Assert.Equal([kind], AccessorsOf(field.DefaultValue));
    }

    [Fact]
    public void A_value_is_put_into_a_registration_under_the_name_of_its_field()
    {
        var request = new ClientRegistrationRequest { Scope = "cds_client_admin" };
        ClientRegistrationRequest changed = request
            .With(Registration("cds_tax_id"), FieldValues.Json("12"))
            .With(Registration("cds_places"), FieldValues.Json((string[])["a", "b"]))
            .With(Registration("cds_none"), FieldValues.Json((string?)null))
            .With(Registration("cds_price"), FieldValues.Json(JsonDecimal.Parse("1.50")));
        Assert.Empty(request.AdditionalMembers);
        Assert.Equal(
            """{"scope":"cds_client_admin","cds_tax_id":"12","cds_places":["a","b"],"cds_none":null,"cds_price":1.50}""",
            Text(changed));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("scope")]
    [InlineData("client_name")]
    [InlineData("CDS_x")]
    public void A_field_can_not_take_the_place_of_a_standard_member(string? name) =>
        Assert.Throws<ArgumentException>(() => new ClientRegistrationRequest { Scope = "x" }.With(Registration(name), FieldValues.Json("y")));

    [Fact]
    public void An_empty_list_is_no_value() => Assert.Throws<ArgumentException>(() => FieldValues.Json((string[])[]));

    [Fact]
    public void Authorization_details_are_read_and_written_by_fields()
    {
        AuthorizationDetailsField field = Field("int", null, "9");
        AuthorizationDetail detail = new AuthorizationDetail { Type = "data" }.With(field.Id, FieldValues.Json(7L));
        Assert.True(detail.ValueOf(field).TryGetInteger(out long value));
        Assert.Equal(7, value);
        Assert.Throws<ArgumentException>(() => detail.With("type", FieldValues.Json("other")));
    }

    private static string[] AccessorsOf(FieldValue value) => [.. ValuesOf(value).Select(pair => pair.Kind.ToString())];

    /// <summary>What comes out, by the accessor that it comes out of.</summary>
    private static List<(FieldValueKind Kind, object Value)> ValuesOf(FieldValue value)
    {
        (FieldValueKind Kind, object? Value)[] all =
        [
            (FieldValueKind.Text, value.TryGetText(out string? text) ? text : null),
            (FieldValueKind.TextList, value.TryGetTextList(out IReadOnlyList<string>? texts) ? texts : null),
            (FieldValueKind.Url, value.TryGetUrl(out UriString url) ? (object)url : null),
            (FieldValueKind.Boolean, value.TryGetBoolean(out bool boolean) ? boolean : null),
            (FieldValueKind.Integer, value.TryGetInteger(out long integer) ? integer : null),
            (FieldValueKind.Number, value.TryGetNumber(out JsonDecimal number) ? number : null),
            (FieldValueKind.File, value.TryGetFile(out Base64Data file) ? file : null),
            (FieldValueKind.Date, value.TryGetDate(out RelativeOrAbsoluteDate date) ? date : null),
            (FieldValueKind.DateTime, value.TryGetDateTime(out RelativeOrAbsoluteDateTime moment) ? moment : null),
            (FieldValueKind.Key, value.TryGetKey(out JwkPublicEncryptionKey? key) ? (key.Kty, key.Use) : null),
        ];
        return [.. from pair in all where pair.Value is not null select (pair.Kind, pair.Value)];
    }

    private static AuthorizationDetailsField Field(string format, string? value, string? maximum) => JsonModel.Parse(
        $$"""{"id":"amount","name":"n","description":"d","documentation":"https://a.example","for_types":["data"],"format":"{{format}}","is_required":false"""
            + (value is null ? "" : $",\"default\":{value}") + (maximum is null ? "" : $",\"maximum\":{maximum},\"minimum\":0") + "}",
        AuthorizationDetailsFieldJsonConverter.ReadValue);

    private static RegistrationField Registration(string? name) => new()
    {
        Id = "f",
        Type = RegistrationFieldType.RegistrationField,
        Description = "d",
        Documentation = "https://a.example",
        FieldName = name,
    };

    private static string Text(ClientRegistrationRequest request)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        JsonModel.Write(buffer, request, ClientRegistrationRequestJsonConverter.WriteValue);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
