using System.Globalization;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>What can be wrong with any declared member, at every place of every type that the schemas declare.</summary>
public sealed class EveryMemberTests
{
    public static TheoryData<string> Objects => ModelTypes.OwnObjectNames;

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_required_member_that_is_missing_is_an_error_with_its_path(string name) => ForEach(
        name,
        place => place.IsRequired,
        (type, instance, place) => ReadingErrors.AssertRefused(type, place.Without(instance), place.Path, "A required member is missing."));

    [Theory]
    [MemberData(nameof(Objects))]
    public void An_optional_member_may_be_missing(string name) => ForEach(
        name,
        place => !place.IsRequired && place.Steps[^1] is string,
        (type, instance, place) => Json.AssertSame(place.Without(instance), type.Write(type.Parse(place.Without(instance))), () => place.Path));

    [Theory]
    [MemberData(nameof(Objects))]
    public void Null_is_an_error_where_the_schema_has_no_null(string name) => ForEach(
        name,
        place => !place.Schema.IsNullable && !place.Schema.IsUntyped,
        (type, instance, place) => ReadingErrors.AssertRefused(
            type, place.With(instance, null), place.Path, $"Expected {Expected(place.Schema)}, found null."));

    [Theory]
    [MemberData(nameof(Objects))]
    public void Null_is_a_value_where_the_schema_has_it(string name) => ForEach(
        name,
        place => place.Schema.IsNullable,
        (type, instance, place) => Json.AssertSame(place.With(instance, null), type.Write(type.Parse(place.With(instance, null))), () => place.Path));

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_value_of_another_kind_is_an_error_that_names_what_was_expected(string name) => ForEach(
        name,
        _ => true,
        (type, instance, place) =>
        {
            foreach ((JsonNode value, string found) in OtherKinds(place.Schema))
            {
                ReadingErrors.AssertRefused(
                    type, place.With(instance, value), place.Path, $"Expected {Expected(place.Schema)}, found {found}.");
            }
        });

    [Theory]
    [MemberData(nameof(Objects))]
    public void A_member_that_stands_twice_is_an_error(string name) => ForEach(
        name,
        place => place.Steps[^1] is string,
        (type, instance, place) =>
        {
            string member = (string)place.Steps[^1];
            string escaped = string.Create(CultureInfo.InvariantCulture, $"\\u{(int)member[0]:x4}{member[1..]}");
            ReadingErrors.AssertRefused(type, place.Twice(instance, member), place.Path, $"The member \"{member}\" stands twice.");
            ReadingErrors.AssertRefused(type, place.Twice(instance, escaped), place.Path, $"The member \"{member}\" stands twice.");
        });

    private static void ForEach(string name, Func<Place, bool> isMeant, Action<ModelType, JsonNode, Place> check)
    {
        ModelType type = ModelTypes.Of(name);
        JsonNode instance = InstanceBatch.Full(name);
        Place[] places = [.. Place.In(instance, type.Schema)];
        Assert.Superset(type.Schema.Properties.Keys.Select(m => "$." + m).ToHashSet(), places.Select(p => p.Path).ToHashSet());

        // Another value of the member that tells the objects of a union apart makes it another one: see the test of unions.
        Place[] meant = [.. places.Where(isMeant).Where(p => !type.Schema.IsUnion || p.Schema.Const is null)];
        Array.ForEach(meant, place => check(type, instance, place));
        TestContext.Current.TestOutputHelper?.WriteLine($"{meant.Length} of {places.Length} places");
    }

    private static string Expected(SchemaView schema) => schema.NotNull switch
    {
        { IsObject: true } => "an object",
        { Items: not null } => "an array",
        { ContentEncoding: "base64" } => "base64 in a string",
        var scalar => (scalar.Types?.FirstOrDefault(t => t != "null"), scalar.Format) switch
        {
            (_, "date-time") => "an RFC 3339 date-time",
            (_, "uri" or "uri-reference") => "a URI in a string",
            (_, "int32") => "an integer of 32 bits, written without point and exponent",
            (_, "int64") => "an integer of 64 bits, written without point and exponent",
            (_, "unix-time-or-never") => "a whole number of seconds",
            ("number", _) => "a number",
            ("boolean", _) => "true or false",
            _ => "a string",
        },
    };

    private static IEnumerable<(JsonNode Value, string Found)> OtherKinds(SchemaView schema) =>
        new (string Type, string Json, string Found)[]
        {
            ("string", "\"text\"", "the string \"text\""),
            ("integer", "17", IsSecret(schema) ? "a number" : "the number 17"),
            ("boolean", "true", "true"),
            ("boolean", "false", "false"),
            ("array", "[]", "an array"),
            ("object", "{}", "an object"),
        }
        .Where(kind => !Allows(schema.NotNull, kind.Type))
        .Select(kind => (JsonNode.Parse(kind.Json)!, kind.Found));

    /// <summary>No message repeats what may be a secret, or what is too large for one.</summary>
    private static bool IsSecret(SchemaView schema) => schema.Format == "password" || schema.ContentEncoding is not null;

    private static bool Allows(SchemaView schema, string type) =>
        schema.IsUntyped || (schema.Types?.Contains(type) ?? false) || (type == "integer" && (schema.Types?.Contains("number") ?? false));
}
