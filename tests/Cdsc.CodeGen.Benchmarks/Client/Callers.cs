using System.Text.Json;
using Cdsc.Clients;
using Cdsc.Clients.Support;
using Cdsc.Models;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>One page over HTTP, as a generated client gets it and as somebody would write it by hand.</summary>
internal sealed class Callers : IDisposable
{
    private readonly ApiConnection _connection = ApiConnection.Create();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly CoverageClient _client;
    private readonly Uri _uri;
    private readonly UriString _text;

    /// <param name="uri">Where the page is.</param>
    public Callers(Uri uri)
    {
        _uri = uri;
        _text = new UriString(uri.ToString());
        _client = new CoverageClient(_connection);
    }

    /// <summary>The generated client.</summary>
    public async Task<CoverageListing> GeneratedAsync() => (await _client.ListCoverageEntriesAsync(_text)).Value;

    /// <summary>By hand, with hand-written classes and the source generator.</summary>
    public async Task<Init.CoverageListing> HandWrittenAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _uri);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using Stream body = await response.Content.ReadAsStreamAsync();
        return (await JsonSerializer.DeserializeAsync(body, Init.InitContext.Default.CoverageListing))!;
    }

    /// <summary>Nothing but what HTTP needs: the body goes by in a buffer that is there.</summary>
    public async Task<int> TransportAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _uri);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using Stream body = await response.Content.ReadAsStreamAsync();
        int length = 0;
        while (await body.ReadAsync(_buffer) is > 0 and int read)
        {
            length += read;
        }

        return length;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Dispose();
        _http.Dispose();
    }

    private readonly byte[] _buffer = new byte[1024 * 1024];
}
