namespace Cdsc.CodeGen.Support;

using global::System;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>
/// Keeps a token and gets a new one when it is about to expire or was rejected. However many ask at once, one request is
/// made; it goes on while anyone waits for it, and what failed is tried again by the next who asks. Safe for several
/// threads at once.
/// </summary>
public sealed class OAuthTokenSource
{
    private readonly Func<CancellationToken, Task<OAuthToken>> _request;
    private readonly TimeProvider _time;
    private readonly TimeSpan _renewBefore;
    private readonly Lock _lock = new();
    private OAuthToken? _current;
    private DateTimeOffset? _renewAt;
    private OAuthTokenFlight? _flight;

    /// <summary>A source that has no token yet.</summary>
    /// <param name="request">Gets a token from the server.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="renewBefore">
    /// How long before its expiry a token is replaced, a minute unless told; at most half the time that it is valid for.
    /// </param>
    public OAuthTokenSource(
        Func<CancellationToken, Task<OAuthToken>> request, TimeProvider? timeProvider = null, TimeSpan? renewBefore = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = request;
        _time = timeProvider ?? TimeProvider.System;
        _renewBefore = renewBefore ?? TimeSpan.FromMinutes(1);
        ArgumentOutOfRangeException.ThrowIfLessThan(_renewBefore, TimeSpan.Zero, nameof(renewBefore));
    }

    /// <summary>A token that is still valid for a while.</summary>
    public Task<OAuthToken> GetAsync(CancellationToken cancellationToken = default) => TokenAsync(null, cancellationToken);

    /// <summary>Another token than one that a server rejected.</summary>
    /// <param name="rejected">The access token that was rejected. When it has been replaced since, no request is made.</param>
    /// <param name="cancellationToken">Ends the wait; the request goes on when others wait for it, too.</param>
    public Task<OAuthToken> RenewAsync(Secret rejected, CancellationToken cancellationToken = default) => TokenAsync(rejected, cancellationToken);

    /// <summary>Takes a token that was got elsewhere in place of the present one.</summary>
    internal void Replace(OAuthToken token)
    {
        lock (_lock)
        {
            // What is under way was asked for before.
            _flight = null;
            Keep(token);
        }
    }

    private async Task<OAuthToken> TokenAsync(Secret? rejected, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        OAuthTokenFlight flight;
        lock (_lock)
        {
            if (_current is { } current && current.AccessToken != rejected && !(_time.GetUtcNow() >= _renewAt))
            {
                return current;
            }

            flight = _flight ??= new OAuthTokenFlight(RequestAsync);
            flight.Join();
        }

        try
        {
            return await flight.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(flight);
        }
    }

    private async Task<OAuthToken> RequestAsync(OAuthTokenFlight flight, CancellationToken cancellationToken)
    {
        try
        {
            OAuthToken token = await _request(cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The request for a token came to nothing.");
            lock (_lock)
            {
                if (ReferenceEquals(_flight, flight))
                {
                    Keep(token);
                }
            }

            return token;
        }
        finally
        {
            Forget(flight);
        }
    }

    private void Leave(OAuthTokenFlight flight)
    {
        bool isLast;
        lock (_lock)
        {
            isLast = flight.Leave();
            if (isLast)
            {
                // Nobody is to join what is about to be cancelled.
                Forget(flight);
            }
        }

        if (isLast)
        {
            flight.Dispose();
        }
    }

    private void Forget(OAuthTokenFlight flight)
    {
        lock (_lock)
        {
            _flight = ReferenceEquals(_flight, flight) ? null : _flight;
        }
    }

    private void Keep(OAuthToken token)
    {
        _current = token;
        if (token.ExpiresAt is not { } expires)
        {
            _renewAt = null;
            return;
        }

        TimeSpan left = expires - _time.GetUtcNow();
        _renewAt = expires - (_renewBefore < left / 2 ? _renewBefore : left / 2);
    }
}
