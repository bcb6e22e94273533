using System.Text;
using Cdsc.CodeGen.JsonSchema;
using static Cdsc.CodeGen.JsonSchemaTests.Schemas;

namespace Cdsc.CodeGen.JsonSchemaTests;

public sealed class NumberTests
{
    private const string FortyDigits = "1234567890123456789012345678901234567890";

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "1e0")]
    [InlineData("100", "1E+2")]
    [InlineData("0.01", "1e-2")]
    [InlineData("0", "-0.00e55")]
    [InlineData("-1.50", "-15e-1")]
    [InlineData(FortyDigits, FortyDigits + ".000")]
    [InlineData("1e999999999999999999999", "10e999999999999999999998")]
    public void Numbers_are_equal_by_their_value(string one, string other)
    {
        Assert.True(IsValid($$"""{"const":{{one}}}""", other));
        Assert.True(IsValid($$"""{"enum":[null,{{one}}]}""", other));
        Assert.False(IsValid("""{"uniqueItems":true}""", $"[{one},{other}]"));
        Assert.Equal(Parse(one).GetHashCode(), Parse(other).GetHashCode());
    }

    [Theory]
    [InlineData("9007199254740992", "9007199254740993")]
    [InlineData(FortyDigits, FortyDigits + ".0000000000000000000000000000000000000001")]
    [InlineData("1e308", "1e309")]
    [InlineData("1e99999999999999999998", "1e99999999999999999999")]
    [InlineData("-1", "1")]
    [InlineData("-2", "-1")]
    [InlineData("-1e-400", "0")]
    [InlineData("0", "1e-400")]
    [InlineData("0.3", "0.30000000000000004")]
    [InlineData("99", "100.5")]
    public void Numbers_are_compared_without_rounding(string less, string more)
    {
        Assert.True(IsValid($$"""{"exclusiveMinimum":{{less}}}""", more));
        Assert.True(IsValid($$"""{"exclusiveMaximum":{{more}}}""", less));
        Assert.False(IsValid($$"""{"minimum":{{more}}}""", less));
        Assert.False(IsValid($$"""{"maximum":{{less}}}""", more));
        Assert.False(IsValid($$"""{"const":{{less}}}""", more));
    }

    [Theory]
    [InlineData("1e308", "0.5", true)]
    [InlineData("1e308", "3", false)]
    [InlineData("0.0075", "0.0001", true)]
    [InlineData("0.00751", "0.0001", false)]
    [InlineData("4.35", "0.01", true)]
    [InlineData("0", "1e-400", true)]
    [InlineData("-9", "3", true)]
    [InlineData(FortyDigits, "7", false)]
    [InlineData(FortyDigits, "10", true)]
    [InlineData("3703703670370370367037037036703703703670", FortyDigits, true)]
    [InlineData("1e1000000000000", "2e-1000000000000", true)]
    [InlineData("1", "10", false)]
    [InlineData("1e-5", "1e-4", false)]
    public void Multiples_are_exact(string number, string divisor, bool expected) =>
        Assert.Equal(expected, IsValid($$"""{"multipleOf":{{divisor}}}""", number));

    [Theory]
    [InlineData("1.0", true)]
    [InlineData("1e3", true)]
    [InlineData("0.5e1", true)]
    [InlineData("0e-5", true)]
    [InlineData("1e-1", false)]
    [InlineData("12345678901234567890.5", false)]
    public void An_integer_has_no_fractional_part(string number, bool expected) =>
        Assert.Equal(expected, IsValid("""{"type":"integer"}""", number));

    [Theory]
    [InlineData("""{"maxLength":2.0}""", "\"abc\"", false)]
    [InlineData("""{"maxLength":1e400}""", "\"abc\"", true)]
    [InlineData("""{"minLength":1e400}""", "\"abc\"", false)]
    public void Sizes_may_be_written_in_any_way(string schema, string instance, bool expected) =>
        Assert.Equal(expected, IsValid(schema, instance));

    private static ExactNumber Parse(string text) => ExactNumber.Parse(Encoding.ASCII.GetBytes(text));
}
