using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.WorkbenchTests.Validation;

/// <summary>Documents come from servers that may do anything.</summary>
public sealed class DocumentFetcherTests
{
    private static readonly FetchLimits Limits = new() { Time = TimeSpan.FromSeconds(20), Bytes = 100_000, Redirects = 3 };

    [Fact]
    public void A_document_is_fetched_without_its_mark_of_the_byte_order()
    {
        using var server = new OneAnswerServer(Head("200 OK", "Content-Type: application/json") + "\uFEFF{\"ü\":1}");
        Assert.Equal("{\"ü\":1}", Fetch(server.Url).Text);
    }

    [Theory]
    [InlineData("404 Not Found", "X: y", "the answer is 404 and not 200")]
    [InlineData("304 Not Modified", "X: y", "the answer is 304 and not 200")]
    [InlineData("200 OK", "Content-Type: text/html; charset=utf-8", "the answer is text/html and not JSON")]
    [InlineData("302 Found", "X: y", "the answer is a redirect without a Location")]
    [InlineData("302 Found", "Location: /again", "there are more than 3 redirects")]
    [InlineData("307 Temporary Redirect", "Location: file:///etc/passwd", "it redirects to file, which isn't followed")]
    public void A_wrong_answer_is_said(string status, string header, string expected)
    {
        using var server = new OneAnswerServer(Head(status, header));
        Assert.Equal(expected, Fetch(server.Url).Failure);
    }

    [Fact]
    public void An_endless_answer_ends_at_the_limit()
    {
        using var server = new OneAnswerServer(Head("200 OK", "Content-Type: application/json"), isEndless: true);
        Assert.Equal("it is larger than 100000 bytes", Fetch(server.Url).Failure);
    }

    [Fact]
    public void An_answer_that_does_not_come_is_waited_for_within_the_limit()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        using var fetcher = new DocumentFetcher(Limits with { Time = TimeSpan.FromMilliseconds(200) });
        Assert.Equal("it took longer than 0.2 seconds", fetcher.Fetch($"http://{listener.LocalEndpoint}/").Failure);
    }

    [Fact]
    public void Text_that_is_not_utf_8_is_refused()
    {
        using var server = new OneAnswerServer([.. System.Text.Encoding.UTF8.GetBytes(Head("200 OK", "Content-Type: application/json")), (byte)'"', 0xFC, (byte)'"']);
        Assert.Equal("it is not UTF-8 text", Fetch(server.Url).Failure);
    }

    [Fact]
    public void What_does_not_speak_TLS_or_HTTP_or_is_not_there_is_said()
    {
        using var server = new OneAnswerServer("hello\r\n\r\n");
        Assert.StartsWith("TLS failed: ", Fetch(server.Url.Replace("http:", "https:", StringComparison.Ordinal)).Failure, StringComparison.Ordinal);
        Assert.NotNull(Fetch(server.Url).Failure);
        Assert.Contains("refused", Fetch("http://127.0.0.1:1/").Failure, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("only http and https URLs are fetched", Fetch("file:///etc/passwd").Failure);
    }

    private static string Head(string status, string header) => $"HTTP/1.1 {status}\r\nConnection: close\r\n{header}\r\n\r\n";

    private static SourceReadResult Fetch(string url)
    {
        using var fetcher = new DocumentFetcher(Limits);
        return fetcher.Fetch(url);
    }
}
