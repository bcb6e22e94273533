using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Cdsc.CodeGen.Support.Tests;

public class OAuthTokenSourceTests
{
    private readonly ManualTime _time = new();
    private int _requests;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_kept_until_it_is_about_to_expire()
    {
        OAuthTokenSource source = Source(_ => Task.FromResult(Token(3600)));
        Assert.Equal("token 1", await TextAsync(source));
        _time.Now += TimeSpan.FromSeconds(3539);
        Assert.Equal("token 1", await TextAsync(source));
        _time.Now += TimeSpan.FromSeconds(1);
        Assert.Equal("token 2", await TextAsync(source));
        Assert.Equal(2, _requests);
    }

    [Theory]
    [InlineData(null, 1_000_000_000, 1)]
    [InlineData(100L, 49, 1)]
    [InlineData(100L, 50, 2)]
    [InlineData(1L, 0, 1)]
    [InlineData(0L, 0, 2)]
    [InlineData(-5L, 0, 2)]
    [InlineData(long.MaxValue, 1_000_000, 1)]
    public async Task A_short_life_is_halved_and_none_at_all_means_for_good(long? expiresIn, int later, int expected)
    {
        OAuthTokenSource source = Source(_ => Task.FromResult(Token(expiresIn)));
        Assert.Equal("token 1", await TextAsync(source));
        _time.Now += TimeSpan.FromSeconds(later);
        Assert.Equal($"token {expected}", await TextAsync(source));
    }

    [Fact]
    public async Task However_many_ask_there_is_one_request()
    {
        var gate = new TaskCompletionSource();
        OAuthTokenSource source = Source(async _ =>
        {
            await gate.Task;
            return Token(3600);
        });

        // Half of them wait for certain when the answer comes; the others come from many threads, and when they may.
        Task<string>[] all = [.. Enumerable.Range(0, 64).Select(i => i % 2 == 0 ? TextAsync(source) : Task.Run(() => TextAsync(source), Cancellation))];
        gate.SetResult();
        Assert.All(await Task.WhenAll(all), text => Assert.Equal("token 1", text));
        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task However_many_had_one_token_rejected_there_is_one_renewal()
    {
        OAuthTokenSource source = Source(async _ =>
        {
            await Task.Yield();
            return Token(3600);
        });
        Secret rejected = (await source.GetAsync(Cancellation)).AccessToken;
        Task<OAuthToken>[] all = [.. Enumerable.Range(0, 64).Select(_ => Task.Run(() => source.RenewAsync(rejected, Cancellation), Cancellation))];
        Assert.All(await Task.WhenAll(all), token => Assert.Equal("token 2", token.AccessToken.Reveal()));
        Assert.Equal(2, _requests);

        // Who comes late with the old one gets the new one.
        Assert.Equal("token 2", (await source.RenewAsync(rejected, Cancellation)).AccessToken.Reveal());
        Assert.Equal(2, _requests);
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_request_to_the_others()
    {
        var gate = new TaskCompletionSource();
        OAuthTokenSource source = Source(async cancellation =>
        {
            await gate.Task.WaitAsync(cancellation);
            return Token(3600);
        });
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task<OAuthToken> first = source.GetAsync(impatient.Token);
        Task<OAuthToken> second = source.GetAsync(Cancellation);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        Assert.Equal("token 1", (await second).AccessToken.Reveal());
        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task When_all_give_up_the_request_ends_and_the_next_who_asks_makes_another()
    {
        var ended = new TaskCompletionSource();
        OAuthTokenSource source = Source(async cancellation =>
        {
            if (_requests == 1)
            {
                using CancellationTokenRegistration registration = cancellation.Register(() => ended.SetResult());
                await Task.Delay(Timeout.Infinite, cancellation);
            }

            return Token(3600);
        });
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task<OAuthToken> first = source.GetAsync(impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("token 2", await TextAsync(source));
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.Equal(2, _requests);
    }

    [Fact]
    public async Task Who_has_given_up_before_asks_for_nothing()
    {
        OAuthTokenSource source = Source(_ => Task.FromResult(Token(3600)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.GetAsync(new CancellationToken(canceled: true)));
        Assert.Equal(0, _requests);
    }

    [Fact]
    public async Task A_failure_reaches_all_who_wait_and_is_not_kept()
    {
        var gate = new TaskCompletionSource();
        OAuthTokenSource source = Source(async _ =>
        {
            await gate.Task;
            return _requests == 1 ? throw new ApiException("refused") : Token(3600);
        });
        Task<OAuthToken>[] all = [.. Enumerable.Range(0, 8).Select(_ => source.GetAsync(Cancellation))];
        gate.SetResult();
        foreach (Task<OAuthToken> one in all)
        {
            Assert.Equal("refused", (await Assert.ThrowsAsync<ApiException>(() => one)).Message);
        }

        Assert.Equal("token 2", await TextAsync(source));
    }

    [Fact]
    public async Task A_failure_to_renew_does_not_bring_the_rejected_token_back()
    {
        OAuthTokenSource source = Source(_ => _requests == 2 ? throw new ApiException("refused") : Task.FromResult(Token(3600)));
        Secret rejected = (await source.GetAsync(Cancellation)).AccessToken;
        await Assert.ThrowsAsync<ApiException>(() => source.RenewAsync(rejected, Cancellation));
        Assert.Equal("token 3", (await source.RenewAsync(rejected, Cancellation)).AccessToken.Reveal());
    }

    [Fact]
    public async Task A_token_from_elsewhere_replaces_what_is_under_way()
    {
        var gate = new TaskCompletionSource();
        OAuthTokenSource source = Source(async _ =>
        {
            await gate.Task;
            return Token(3600);
        });
        Task<OAuthToken> first = source.GetAsync(Cancellation);
        source.Replace(new OAuthToken { AccessToken = "other" });
        gate.SetResult();
        Assert.Equal("token 1", (await first).AccessToken.Reveal());
        Assert.Equal("other", await TextAsync(source));
    }

    [Fact]
    public async Task Credentials_are_for_one_scheme()
    {
        OAuthTokenSource source = Source(_ => Task.FromResult(Token(3600)));
        var credentials = new OAuthBearerCredentials("clientAdmin", source);
        Assert.Null(await credentials.GetAsync("grantAdmin", Cancellation));
        Assert.Equal(0, _requests);
        ApiCredential sent = (await credentials.GetAsync("clientAdmin", Cancellation))!;
        Assert.Equal("Bearer token 1", sent.Value.Reveal());
        Assert.False(await credentials.RenewAsync("grantAdmin", sent, Cancellation));
        Assert.True(await credentials.RenewAsync("clientAdmin", sent, Cancellation));
        Assert.Equal("Bearer token 2", (await credentials.GetAsync("clientAdmin", Cancellation))!.Value.Reveal());
        Assert.Equal(2, _requests);
    }

    [Fact]
    public async Task A_server_that_gives_the_rejected_token_again_gives_no_other()
    {
        var source = new OAuthTokenSource(_ => Task.FromResult(new OAuthToken { AccessToken = "same" }), _time);
        var credentials = new OAuthBearerCredentials("clientAdmin", source);
        ApiCredential sent = (await credentials.GetAsync("clientAdmin", Cancellation))!;
        Assert.False(await credentials.RenewAsync("clientAdmin", sent, Cancellation));
    }

    private static async Task<string> TextAsync(OAuthTokenSource source) => (await source.GetAsync(Cancellation)).AccessToken.Reveal();

    private OAuthTokenSource Source(Func<CancellationToken, Task<OAuthToken>> request) => new(
        cancellation =>
        {
            Interlocked.Increment(ref _requests);
            return request(cancellation);
        },
        _time);

    private OAuthToken Token(long? expiresIn) => new()
    {
        AccessToken = $"token {_requests}",
        ExpiresAt = OAuthToken.Expiry(_time.Now, expiresIn),
    };
}
