namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>A request for a token that several may wait for.</summary>
internal sealed class OAuthTokenFlight : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lazy<Task<OAuthToken>> _task;
    private int _waiting;

    public OAuthTokenFlight(Func<OAuthTokenFlight, CancellationToken, Task<OAuthToken>> request) =>
        _task = new(() => request(this, _cancellation.Token));

    /// <summary>The request, which begins when the first asks for it.</summary>
    public Task<OAuthToken> Task => _task.Value;

    /// <summary>Counts one more who waits. Calls of this and of <see cref="Leave"/> must not overlap.</summary>
    public void Join() => _waiting++;

    /// <summary>Counts one less.</summary>
    /// <returns>Whether nobody is left.</returns>
    public bool Leave() => --_waiting == 0;

    /// <summary>Ends the request, if it is still under way.</summary>
    public void Dispose()
    {
        _cancellation.Cancel();
        _cancellation.Dispose();
    }
}
