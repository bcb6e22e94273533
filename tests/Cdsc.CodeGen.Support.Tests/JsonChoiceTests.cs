using System.Text.Json;

namespace Cdsc.CodeGen.Support.Tests;

public sealed class JsonChoiceTests
{
    [Fact]
    public void What_is_made_of_a_value_is_read_as_it_and_as_nothing_else()
    {
        JsonElement json = JsonModel.ToElement("a\"b", static (writer, value) => writer.WriteString(value));
        Assert.True(JsonChoice.TryRead(json, ModelReader.ReadString, out string? text));
        Assert.Equal("a\"b", text);
        Assert.False(JsonChoice.TryRead(json, ModelReader.ReadInt32, out int number));
        Assert.Equal(0, number);
    }

    [Fact]
    public void A_number_keeps_its_text()
    {
        JsonElement json = JsonElement.Parse("1.50");
        Assert.True(JsonChoice.TryRead(json, ModelReader.ReadDecimal, out JsonDecimal value));
        Assert.Equal("1.50", value.ToString());
        Assert.Equal("1.50", JsonModel.ToElement(value, static (writer, value) => writer.WriteDecimal(value)).GetRawText());
    }

    [Fact]
    public void What_was_never_set_is_of_no_type() => Assert.False(JsonChoice.TryRead(default, ModelReader.ReadString, out _));
}
