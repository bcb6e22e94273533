using System.Text.Json;

namespace CdscClient._1;

/// <summary>What went wrong, for people and for scripts.</summary>
internal sealed record Failure(ExitCode Code, string Message)
{
    /// <summary>The failure that an exception stands for; null when it stands for a mistake in this program.</summary>
    public static Failure? Of(Exception exception, Uri address) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
            new(ExitCode.Unreachable, $"There is no machine called {address.Host}."),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            new(ExitCode.Unreachable, $"No safe connection to {address.Authority} could be made: {Innermost(exception)}"),
        HttpRequestException => new(ExitCode.Unreachable, $"{address.Authority} can't be reached: {Innermost(exception)}"),
        OperationCanceledException { InnerException: TimeoutException } =>
            new(ExitCode.Unreachable, $"{address.Authority} didn't answer in time."),
        OperationCanceledException => new(ExitCode.Stopped, "Stopped."),
        ApiException { IsThrottled: true } error => new(ExitCode.Unreachable, Throttled(address, error)),
        ApiException { StatusCode: >= 500 } error =>
            new(ExitCode.Unreachable, $"{address.Authority} has trouble of its own: status {error.StatusCode}."),
        ApiException { StatusCode: 404 } error =>
            new(ExitCode.NotCds, $"{address.Authority} is no server of the CDS specifications: there is nothing at {error.Uri?.GetLeftPart(UriPartial.Path)}."),
        ApiException { InnerException: JsonException } error =>
            new(ExitCode.NotCds, $"{address.Authority} doesn't answer as the CDS specifications say. {error.Message}"),
        ApiException error => new(ExitCode.NotCds, error.Message),
        _ => null,
    };

    private static string Throttled(Uri address, ApiException error) => error.RetryAfter is { } wait
        ? $"{address.Authority} asks to come back in {wait.TotalSeconds:0} seconds."
        : $"{address.Authority} asks to come back later.";

    /// <summary>The exception at the bottom says what happened; those around it, where.</summary>
    private static string Innermost(Exception exception) => exception.GetBaseException().Message;
}
