using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>Answers every request in the same way, and keeps where it went and with which headers.</summary>
internal sealed class RecordingHandler : HttpMessageHandler
{
    /// <summary>The status codes of the answers; 200 when there are no more.</summary>
    public Queue<int> Statuses { get; } = new();

    /// <summary>The URLs, as they were sent.</summary>
    public List<string> Urls { get; } = [];

    /// <summary>The headers of the requests, each as one line.</summary>
    public List<Dictionary<string, string>> Headers { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Urls.Add(request.RequestUri!.OriginalString);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, System.Net.Http.Headers.HeaderStringValues values) in request.Headers.NonValidated)
        {
            headers.Add(name, values.ToString());
        }

        Headers.Add(headers);
        int status = Statuses.TryDequeue(out int next) ? next : 200;
        return Task.FromResult(new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new ByteArrayContent([]) });
    }
}
