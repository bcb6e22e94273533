using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Members that may be absent, null, or have a value: the typed value tells which, and writes the same.</summary>
public sealed class ThreeStatesTests
{
    /// <summary>All of them, found by their schemas.</summary>
    public static TheoryData<string, string> Members => [.. ModelTypes.Objects
        .Where(type => !type.Schema.IsUnion)
        .SelectMany(type => type.Schema.Properties
            .Where(p => p.Value.IsNullable && !type.Schema.Required.Contains(p.Key))
            .Select(p => (type.Name, p.Key)))];

    [Fact]
    public void They_are_those_that_the_definitions_have() => Assert.Equal(
        [
            "AuthorizationDetailsField.default", "AuthorizationDetailsField.maximum", "AuthorizationDetailsField.minimum",
            "ClientUpdateRequest.new_value", "ClientUpdateRequest.previous_value",
            "CreatedMessage.related_uri", "Message.related_uri", "MessageCreation.related_uri", "RegistrationField.default",
        ],
        Members.Select(m => $"{m.Data.Item1}.{m.Data.Item2}").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Members))]
    public void Absent_null_and_a_value_are_told_apart(string name, string member)
    {
        ModelType type = ModelTypes.Of(name);
        JsonObject instance = InstanceBatch.Full(name).AsObject();
        instance[member] = "https://example.com/";
        AssertState(type, instance, member, isPresent: true, hasValue: true);
        instance[member] = null;
        AssertState(type, instance, member, isPresent: true, hasValue: false);
        instance.Remove(member);
        AssertState(type, instance, member, isPresent: false, hasValue: false);
    }

    private static void AssertState(ModelType type, JsonObject instance, string name, bool isPresent, bool hasValue)
    {
        string json = instance.ToJsonString();
        foreach (Way way in Way.All)
        {
            object value = way.Read(type, json)!;
            TypedMember member = new TypedObject(value)[name];
            Assert.True(member.HasThreeStates, $"{way}");
            Assert.Equal((isPresent, hasValue), (member.IsPresent, member.Value is not null));
            Json.AssertSame(json, way.Write(type, value), () => $"{type}.{name}, {way}");
        }
    }
}
