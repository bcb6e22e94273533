using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.Support.Tests;

public sealed class ApiFormPartsTests
{
    [Fact]
    public async Task A_form_has_no_more_parts_than_a_server_can_bear()
    {
        ApiFormParts parts = await ReadAsync(1024);
        Assert.Equal(Enumerable.Repeat("x", 1024), parts.Texts("p")!);
        InvalidDataException exception = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(1025));
        Assert.Equal("The form has more than 1024 parts.", exception.Message);
    }

    private static async Task<ApiFormParts> ReadAsync(int count)
    {
        const string Part = "--b\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\nx\r\n";
        var http = new DefaultHttpContext();
        http.Request.ContentType = "multipart/form-data; boundary=b";
        var parts = new ApiFormParts(_ => { });
        await parts.ReadAsync(http, new MemoryStream(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Part, count)) + "--b--\r\n")));
        return parts;
    }
}
