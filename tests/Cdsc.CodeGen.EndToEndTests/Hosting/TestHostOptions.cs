using Cdsc.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Cdsc.CodeGen.EndToEndTests;

/// <summary>What a test wants different from the usual.</summary>
internal sealed record TestHostOptions
{
    public MemorySetup Setup { get; init; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Routes, limits and the public base URL.</summary>
    public Action<ServerOptions>? Configure { get; init; }

    /// <summary>Adds services, or replaces some.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    /// <summary>Adds middleware in front of the endpoints, for instance to answer with an error.</summary>
    public Action<WebApplication>? Before { get; init; }

    /// <summary>Maps endpoints of the test's own.</summary>
    public Action<WebApplication>? Map { get; init; }
}
