namespace Cdsc.CodeGen.Support.Tests;

public sealed class ApiParseTests
{
    [Theory]
    [InlineData("5", true)]
    [InlineData("-5", true)]
    [InlineData("5\0", false)]
    [InlineData("5 ", false)]
    [InlineData("", false)]
    public void An_integer_is_all_of_a_text(string text, bool isNumber)
    {
        Assert.Equal(isNumber, ApiParse.Int64(text, out _));
        Assert.Equal(isNumber, ApiParse.Int32(text, out _));
        Assert.Equal(isNumber, ApiParse.UnixTimeOrNever(text, out _));
    }
}
