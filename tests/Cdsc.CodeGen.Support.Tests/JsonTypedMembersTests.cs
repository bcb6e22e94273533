using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Cdsc.CodeGen.Support.Tests;

public sealed class JsonTypedMembersTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"b":2,"a":1}""")]
    [InlineData("""{"A":1,"a":2,"":3}""")]
    public void Members_are_kept_and_written_as_they_came(string json)
    {
        Dictionary<string, int> kept = Read(json) ?? [];
        Assert.Equal(json, Written(kept, "declared"));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"1"}""")]
    public void A_member_stands_once_and_is_of_the_type(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    [Fact]
    public void No_member_is_written_under_a_declared_name()
    {
        Dictionary<string, int> members = Read("""{"a":1,"b":2}""")!;
        Assert.Throws<JsonException>(() => Written(members, "b"));
    }

    private static Dictionary<string, int>? Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Dictionary<string, int>? kept = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            JsonTypedMembers.Keep(ref reader, JsonReadContext.Strict, ref kept, ModelReader.ReadInt32);
        }

        return kept;
    }

    private static string Written(Dictionary<string, int> members, string declared)
    {
        var buffer = new ArrayBufferWriter<byte>();
        JsonModel.Write(buffer, members, (writer, members) =>
        {
            writer.WriteStartObject();
            JsonTypedMembers.Write(
                writer, members, name => name.SequenceEqual(Encoding.UTF8.GetBytes(declared)) ? 0 : -1, static (writer, value) => writer.WriteInt32(value));
            writer.WriteEndObject();
        });
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
