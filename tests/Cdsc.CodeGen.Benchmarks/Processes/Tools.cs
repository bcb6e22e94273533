using System.Reflection;

namespace Cdsc.CodeGen.Benchmarks;

/// <summary>The commands that are measured.</summary>
internal static class Tools
{
    /// <summary>The version of NSwag's command.</summary>
    public static string NSwagVersion => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(NSwagPath))))!;

    /// <summary>NSwag's command, which comes in a package that the project downloads.</summary>
    public static Command NSwag { get; } = new("NSwag", Host, NSwagPath);

    private static string NSwagPath => typeof(Tools).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "NSwagCommand").Value!;

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The command of this repository as a user gets it: just-in-time compiled, compiled ahead in part, and native.</summary>
    public static IReadOnlyList<Command> Publish() =>
    [
        new("cdsc, JIT", Host, Publish("jit", isNative: false)),
        new("cdsc, ReadyToRun", Host, Publish("r2r", isNative: false, "--self-contained", "false", "-p:PublishReadyToRun=true", "--use-current-runtime")),
        new("cdsc, Native AOT", Publish("aot", isNative: true, ["-p:PublishAot=true", "--use-current-runtime", .. LinkerOptions])),
    ];

    /// <summary>The SDK wants clang on Linux, and gcc does.</summary>
    private static string[] LinkerOptions => !OperatingSystem.IsLinux() || File.Exists("/usr/bin/clang") ? [] : ["-p:CppCompilerAndLinker=gcc"];

    private static string Publish(string name, bool isNative, params IReadOnlyList<string> options)
    {
        Console.WriteLine($"publishing {name}");
        string folder = Repository.PathOf($"artifacts/benchmarks/{name}");
        new Command("publish", Host, ["publish", Repository.PathOf("src/Cdsc.CodeGen.Cli"), "--configuration", "Release", "--output", folder, "--nologo", .. options]).Run();
        return Path.Combine(folder, isNative ? OperatingSystem.IsWindows() ? "cdsc.exe" : "cdsc" : "cdsc.dll");
    }
}
