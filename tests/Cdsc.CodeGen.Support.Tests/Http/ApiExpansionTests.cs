using System;
using System.Collections.Generic;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>Values in URLs, by the examples of RFC 6570, section 3.2, and of OpenAPI.</summary>
public sealed class ApiExpansionTests
{
    private static readonly IReadOnlyList<string> List = ["red", "green", "blue"];

    private static readonly IReadOnlyList<KeyValuePair<string, string>> Keys = [new("semi", ";"), new("dot", "."), new("comma", ",")];

    private static readonly IReadOnlyList<KeyValuePair<string, string>> Color = [new("R", "100"), new("G", "200"), new("B", "150")];

    [Fact]
    public void Simple_values_have_commas_between()
    {
        Assert.Equal("red,green,blue", ApiExpansion.Items(List));
        Assert.Equal("a%2Cb,%2F,%25", ApiExpansion.Items(["a,b", "/", "%"]));
        Assert.Equal("R,100,G,200,B,150", ApiExpansion.Members(Color, isExploded: false));
        Assert.Equal("R=100,G=200,B=150", ApiExpansion.Members(Color, isExploded: true));
        Assert.Equal("semi,%3B,dot,%2E,comma,%2C", ApiExpansion.Members(Keys, isExploded: false));
    }

    [Fact]
    public void Labels_stand_behind_a_dot()
    {
        Assert.Equal(".value", ApiExpansion.Label("value"));
        Assert.Equal(".", ApiExpansion.Label(""));
        Assert.Equal(".red,green,blue", ApiExpansion.Label(List, isExploded: false));
        Assert.Equal(".red.green.blue", ApiExpansion.Label(List, isExploded: true));
        Assert.Equal(".1%2E5.2", ApiExpansion.Label(["1.5", "2"], isExploded: true));
        Assert.Equal(".R,100,G,200,B,150", ApiExpansion.Label(Color, isExploded: false));
        Assert.Equal(".R=100.G=200.B=150", ApiExpansion.Label(Color, isExploded: true));
    }

    [Fact]
    public void Matrices_name_what_they_have()
    {
        Assert.Equal(";who=fred", ApiExpansion.Matrix("who", "fred"));
        Assert.Equal(";empty", ApiExpansion.Matrix("empty", ""));
        Assert.Equal(";list=red,green,blue", ApiExpansion.Matrix("list", List, isExploded: false));
        Assert.Equal(";list=red;list=green;list=blue", ApiExpansion.Matrix("list", List, isExploded: true));
        Assert.Equal(";keys=R,100,G,200,B,150", ApiExpansion.Matrix("keys", Color, isExploded: false));
        Assert.Equal(";R=100;G=200;B=150", ApiExpansion.Matrix("keys", Color, isExploded: true));
    }

    [Fact]
    public void Reserved_characters_stay_that_mean_nothing_in_a_query()
    {
        Assert.Equal("https://a.example/?b%3D%5Bc%5D%26d%23e%20%2B%25,;", ApiExpansion.Reserved("https://a.example/?b=[c]&d#e +%,;"));
        Assert.Equal("%C3%A4%F0%9F%98%80", ApiExpansion.Reserved("ä😀"));
    }

    [Fact]
    public void The_query_has_each_style()
    {
        ApiRequest request = ApiRequest.Below("GET", "/a", "*/*");
        request.Query("one", "a b&");
        request.QueryRepeated("each", List);
        request.QueryCommaDelimited("items", ["a,b", "c"]);
        request.QuerySpaceDelimited("spaced", List);
        request.QueryPipeDelimited("piped", List);
        request.QueryMembers(Color);
        request.QueryMembers("flat", Color, ',');
        request.QueryMembers("barred", Color, '|');
        request.QueryDeepObject("deep", Color);
        request.Query("absent", null);
        request.QueryRepeated("none", []);
        request.QueryCommaDelimited("none", null);
        Assert.Equal(
            "https://x.example/a?one=a%20b%26&each=red&each=green&each=blue&items=a%2Cb,c&spaced=red%20green%20blue&piped=red%7Cgreen%7Cblue&R=100&G=200&B=150"
            + "&flat=R,100,G,200,B,150&barred=R%7C100%7CG%7C200%7CB%7C150&deep%5BR%5D=100&deep%5BG%5D=200&deep%5BB%5D=150",
            request.ToUri(new Uri("https://x.example")).OriginalString);
    }

    [Theory]
    [InlineData("https://x.example/base", null, "https://x.example/base/a")]
    [InlineData("https://x.example/base", "https://y.example/v1/", "https://y.example/v1/a")]
    [InlineData("https://x.example/base", "/v2", "https://x.example/v2/a")]
    [InlineData("https://x.example/base/", "v2", "https://x.example/base/v2/a")]
    [InlineData(null, "https://y.example", "https://y.example/a")]
    public void A_server_of_an_operation_comes_before_the_base_address(string? start, string? server, string expected) =>
        Assert.Equal(expected, ApiRequest.Below("GET", "/a", "*/*", server).ToUri(start is null ? null : new Uri(start)).OriginalString);

    [Fact]
    public void A_relative_server_needs_a_base_address() =>
        Assert.Throws<ApiException>(() => ApiRequest.Below("GET", "/a", "*/*", "/v1").ToUri(null));
}
