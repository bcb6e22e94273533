using System.Linq;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.Support.Tests;

public sealed class ApiRequestBinderTests
{
    [Fact]
    public void What_may_stand_once_is_refused_in_the_same_words_wherever_it_stands_twice()
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString("?a=1&a=2");
        http.Request.Headers["a"] = new(["1", "2"]);
        http.Request.Headers.Cookie = "a=1; a=2";
        var binder = new ApiRequestBinder(http, new ApiServerOptions());
        binder.Query("a");
        binder.Header("a");
        binder.Parts.QueryItems("a");
        binder.Parts.Cookie("a");
        Assert.Equal(string.Join(' ', Enumerable.Repeat("The parameter 'a' stands more than once.", 4)), binder.Detail);
        Assert.Equal(400, binder.StatusCode);
    }
}
