using Cdsc.AspNetCore.Support;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>An operation as the generated code has it.</summary>
/// <param name="Id">Its id in the definitions.</param>
/// <param name="Target">The path and query that the request must have on the wire.</param>
internal sealed record Operation(string Id, string Target)
{
    /// <summary>Sends a request with the generated client: to a URL, with a body where there is one.</summary>
    public required Func<OperationServer, UriString, object?, CancellationToken, Task<Received>> SendAsync { get; init; }

    /// <summary>The request that the handler must get for a body.</summary>
    public required Func<object?, object> Request { get; init; }

    /// <summary>By status code, how a handler answers with a body.</summary>
    public required IReadOnlyDictionary<string, Func<object?, ApiResult?>> Answers { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
