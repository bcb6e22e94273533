namespace Cdsc.CodeGen.Cli;

/// <summary>What a fetched document may take.</summary>
internal sealed record FetchLimits
{
    /// <summary>How long it may take, redirects included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many bytes it may have, unpacked.</summary>
    public int Bytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many redirects may lead to it.</summary>
    public int Redirects { get; init; } = 5;
}
