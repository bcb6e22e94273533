using System.Collections.Generic;

namespace Cdsc.CodeGen.Support.Tests;

public class OAuthFormTests
{
    [Theory]
    [InlineData("https://as.example/authorize", "https://as.example/authorize?a%26=b%20%2B%C3%A4")]
    [InlineData("https://as.example/authorize?tenant=1%7e", "https://as.example/authorize?tenant=1%7e&a%26=b%20%2B%C3%A4")]
    [InlineData("https://as.example/authorize?", "https://as.example/authorize?a%26=b%20%2B%C3%A4")]
    [InlineData("https://as.example/authorize?x=1&", "https://as.example/authorize?x=1&a%26=b%20%2B%C3%A4")]
    [InlineData("https://as.example/authorize#part?", "https://as.example/authorize?a%26=b%20%2B%C3%A4")]
    [InlineData("HTTPS://As.Example:443/a%7e", "HTTPS://As.Example:443/a%7e?a%26=b%20%2B%C3%A4")]
    public void Parameters_go_behind_the_query_that_is_there_and_the_rest_stays(string url, string expected) =>
        Assert.Equal(expected, OAuthForm.Append(url, [new("a&", "b +ä")]).Text);

    [Fact]
    public void Several_parameters_keep_their_order() =>
        Assert.Equal("https://as.example?b=1&a=2&b=3", OAuthForm.Append("https://as.example", [new("b", "1"), new("a", "2"), new("b", "3")]).Text);

    [Fact]
    public void A_query_is_read_as_a_form_writes_it()
    {
        List<KeyValuePair<string, string>> parameters = OAuthForm.Parse("?a=1+2%2B&a=%C3%A4=x&&empty=&bare&%26=%3D");
        Assert.Equal([new("a", "1 2+"), new("a", "ä=x"), new("empty", ""), new("bare", ""), new("&", "=")], parameters);
    }
}
