using CdscClient._1;

// The arguments say which server; ExitCode says how it went, for scripts.
if (args is ["-h" or "--help" or "-?"])
{
    Console.WriteLine(ServerAddress.Usage);
    return (int)ExitCode.Success;
}

if (args is not [string text] || ServerAddress.Parse(text) is not { } address)
{
    Console.Error.WriteLine(ServerAddress.Usage);
    return (int)ExitCode.Usage;
}

// Ctrl+C ends what is under way, and the program says so.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

try
{
    await CoverageReport.WriteAsync(address, Console.Out, stop.Token);
    return (int)ExitCode.Success;
}
catch (Exception exception) when (Failure.Of(exception, address) is { } failure)
{
    Console.Error.WriteLine(failure.Message);
    return (int)failure.Code;
}
