using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.CodeGen.Benchmarks;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.SpeedTests;

/// <summary>However much a server has to give, a client needs memory for one page of it, or for one buffer.</summary>
public sealed class ClientMemoryTests
{
    [Fact]
    public async Task Going_over_a_listing_needs_memory_for_one_page()
    {
        const int Pages = 1_000;
        const int Entries = 100;
        using var http = new HttpClient(new PagesHandler(Pages, Entries));
        using var connection = new ApiConnection(http);
        int items = 0;
        long early = 0;
        long late = 0;
        await foreach (CoverageEntry entry in new CoverageClient(connection).EnumerateCoverageEntriesAsync(
            new UriString("http://127.0.0.1/coverage?page=0"), cancellationToken: TestContext.Current.CancellationToken))
        {
            items++;
            Assert.NotEmpty(entry.Id);
            if (items == Pages * Entries / 5)
            {
                early = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (items == Pages * Entries)
            {
                late = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        long growth = late - early;
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{items} items; {growth} bytes more at the end than after a fifth of them"));
        Assert.Equal(Pages * Entries, items);
        Assert.InRange(growth, long.MinValue, 500_000);
    }

    [Fact]
    public async Task A_download_needs_memory_for_one_buffer()
    {
        const long Length = 1L << 30;
        using var http = new HttpClient(new DownloadHandler(Length));
        using var connection = new ApiConnection(http);
        byte[] buffer = new byte[64 * 1024];
        long before = GC.GetTotalAllocatedBytes(precise: true);
        ApiResponse<ApiDownload> response = await new ServerProvidedFilesClient(connection).DownloadServerProvidedFileAsync(
            new UriString("http://127.0.0.1/file"), TestContext.Current.CancellationToken);
        long received = 0;
        await using (ApiDownload download = response.Value)
        {
            for (int count = -1; count != 0; received += count)
            {
                count = await download.Content.ReadAsync(buffer, TestContext.Current.CancellationToken);
            }
        }

        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{received} bytes received, {allocated} allocated"));
        Assert.Equal(Length, received);
        Assert.InRange(allocated, 1, 2_000_000);
    }

    /// <summary>Answers with page after page of a listing, each of which names the next.</summary>
    private sealed class PagesHandler(int pages, int entries) : HttpMessageHandler
    {
        private readonly JsonObject _page = JsonNode.Parse(Page.Of("cds-wg1-01/examples/coverage-listing.json", entries))!.AsObject();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            int number = int.Parse(request.RequestUri!.Query.AsSpan("?page=".Length), CultureInfo.InvariantCulture);
            _page["next"] = number + 1 < pages ? string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1/coverage?page={number + 1}") : null;
            JsonArray all = _page["coverage_entries"]!.AsArray();
            for (int i = 0; i < all.Count; i++)
            {
                all[i]!["id"] = string.Create(CultureInfo.InvariantCulture, $"entry-{number:D20}-{i}");
            }

            return Task.FromResult(Answer(new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes<JsonNode>(_page)), "application/json"));
        }
    }

    /// <summary>Answers with a file that is nowhere.</summary>
    private sealed class DownloadHandler(long length) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(Answer(new StreamContent(new ZeroStream(length)), "application/octet-stream"));
    }

    private static HttpResponseMessage Answer(HttpContent content, string type)
    {
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return new HttpResponseMessage { Content = content };
    }

    /// <summary>So many bytes, none of which is kept.</summary>
    private sealed class ZeroStream(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            int taken = (int)Math.Min(buffer.Length, _left);
            buffer[..taken].Clear();
            _left -= taken;
            return taken;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
