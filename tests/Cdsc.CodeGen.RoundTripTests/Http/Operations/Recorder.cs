using Cdsc.AspNetCore.Support;
using Microsoft.Net.Http.Headers;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>Keeps what reaches a handler, and answers with what a test wants.</summary>
internal sealed class Recorder
{
    /// <summary>The request that a handler got last.</summary>
    public object? Request { get; private set; }

    /// <summary>How the last request and its answer were on the wire.</summary>
    public WireExchange? Wire { get; set; }

    public ApiResult? Answer { get; set; }

    public EntityTagHeaderValue? Tag { get; set; }

    public Task<TResult> AnswerAsync<TResult>(object request)
        where TResult : ApiResult
    {
        Request = request;
        return Task.FromResult(Assert.IsAssignableFrom<TResult>(Answer));
    }
}
