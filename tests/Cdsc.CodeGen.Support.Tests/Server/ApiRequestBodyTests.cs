using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>Bodies are read up to a limit, and what a request says of its length is not believed.</summary>
public sealed class ApiRequestBodyTests
{
    [Fact]
    public void A_length_that_is_only_said_takes_no_memory()
    {
        ApiRequestBody body = Body([1, 2, 3], length: 1 << 30, limit: int.MaxValue);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Task<ReadOnlyMemory<byte>?> read = body.ReadAsync();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(read.IsCompletedSuccessfully);
        Assert.InRange(allocated, 1, 256 * 1024);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(300_000)]
    public async Task What_is_within_the_limit_comes_whole(int size)
    {
        byte[] bytes = [.. Enumerable.Range(0, size).Select(i => (byte)(i * 7 % 251))];
        foreach (long? length in (long?[])[null, size])
        {
            Assert.Equal(bytes, (await Body(bytes, length, limit: size).ReadAsync())!.Value.ToArray());
            using var copy = new MemoryStream();
            await Body(bytes, length, limit: size).Open(() => "").CopyToAsync(copy, TestContext.Current.CancellationToken);
            Assert.Equal(bytes, copy.ToArray());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65_537)]
    public async Task What_is_beyond_the_limit_is_not_handed_over(int size)
    {
        foreach (long? length in (long?[])[null, size])
        {
            ApiRequestBody body = Body(new byte[size], length, limit: size - 1);
            Assert.Equal(length is not null, body.IsTooLarge);
            Assert.Null(await body.ReadAsync());
        }

        using Stream stream = Body(new byte[size], null, limit: size - 1).Open(() => "too large");
        var exception = await Assert.ThrowsAsync<BadHttpRequestException>(() => stream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
        Assert.Equal(413, exception.StatusCode);
        Assert.Equal("too large", exception.Message);
        using Stream other = Body(new byte[size], null, limit: size - 1).Open(() => "too large");
        Assert.Throws<BadHttpRequestException>(() => other.CopyTo(Stream.Null));
    }

    private static ApiRequestBody Body(byte[] content, long? length, int limit)
    {
        var http = new DefaultHttpContext();
        http.Request.Body = new MemoryStream(content);
        http.Request.ContentLength = length;
        return new ApiRequestBody(http, limit);
    }
}
