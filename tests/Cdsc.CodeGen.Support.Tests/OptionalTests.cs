using System;

namespace Cdsc.CodeGen.Support.Tests;

public class OptionalTests
{
    [Fact]
    public void The_default_is_absent()
    {
        Optional<string> value = default;
        Assert.False(value.IsPresent);
        Assert.Equal(Optional<string>.Absent, value);
        Assert.Throws<InvalidOperationException>(() => value.Value);
        Assert.False(value.TryGetValue(out string? text));
        Assert.Null(text);
        Assert.Null(value.GetValueOrDefault());
        Assert.Equal("other", value.GetValueOrDefault("other"));
        Assert.Equal("(absent)", value.ToString());
        Assert.Equal(0, Optional<int>.Absent.GetValueOrDefault());
    }

    [Fact]
    public void Null_is_present()
    {
        Optional<string?> value = null;
        Assert.True(value.IsPresent);
        Assert.Null(value.Value);
        Assert.True(value.TryGetValue(out string? text));
        Assert.Null(text);
        Assert.Null(value.GetValueOrDefault("other"));
        Assert.Equal("(null)", value.ToString());

        Optional<int?> number = null;
        Assert.True(number.IsPresent);
        Assert.Null(number.Value);
    }

    [Fact]
    public void A_value_is_present()
    {
        Optional<string?> value = "text";
        Assert.True(value.IsPresent);
        Assert.Equal("text", value.Value);
        Assert.True(value.TryGetValue(out string? text));
        Assert.Equal("text", text);
        Assert.Equal("text", value.GetValueOrDefault());
        Assert.Equal("text", value.GetValueOrDefault("other"));
        Assert.Equal("text", value.ToString());
        Assert.Equal("text", new Optional<string?>("text").Value);
        Assert.True(new Optional<int>(0).IsPresent);
    }

    [Fact]
    public void The_three_states_are_three()
    {
        Optional<string?>[] states = [Optional<string?>.Absent, new(null), "", "a", "A"];
        for (int i = 0; i < states.Length; i++)
        {
            for (int j = 0; j < states.Length; j++)
            {
                Laws.AssertEquality(states[i], states[j], i == j, (a, b) => a == b, (a, b) => a != b);
            }
        }
    }

    [Fact]
    public void Absent_is_not_the_default_value()
    {
        Laws.AssertEquality<Optional<int>>(default, 0, false, (a, b) => a == b, (a, b) => a != b);
        Laws.AssertEquality<Optional<int>>(7, 7, true, (a, b) => a == b, (a, b) => a != b);
    }

    [Fact]
    public void Values_are_compared_as_their_type_does() =>
        Laws.AssertEquality<Optional<JsonDecimal>>(JsonDecimal.Parse("1.0"), JsonDecimal.Parse("1.00"), true, (a, b) => a == b, (a, b) => a != b);
}
