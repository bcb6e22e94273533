using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using Cdsc.CodeGen.PackageTests.Build;

[assembly: AssemblyFixture(typeof(Cdsc.CodeGen.PackageTests.Packages))]

namespace Cdsc.CodeGen.PackageTests;

/// <summary>
/// What <c>build.ps1 -Publish</c> makes, once for all tests, in a folder of its own, with a package cache that nobody has used
/// before. The name of the folder has a space and letters that not every machine's alphabet has.
/// </summary>
public sealed class Packages : IAsyncLifetime
{
    private const string Published = "Pakete für 日本";

    private readonly TempFolder _folder = new();

    private readonly ConcurrentDictionary<string, string> _consumers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The version of all packages, from the one place that has it.</summary>
    public static string Version { get; } =
        XDocument.Parse(Repository.Text("Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>The folder with the packages.</summary>
    public string Folder => _folder.PathOf(Published + "/packages");

    /// <summary>The package cache of the consumers.</summary>
    public string Cache => _folder.PathOf("cache") + Path.DirectorySeparatorChar;

    /// <summary>A new folder for a consumer. Two that share one would compile each other's files.</summary>
    public string ConsumerFolder(string name)
    {
        Assert.True(_consumers.TryAdd(name, name), $"Two consumers are called '{name}'.");
        return _folder.PathOf($"{Published}/{name}");
    }

    /// <summary>The command as one native executable.</summary>
    public string Executable => Path.Combine(
        _folder.PathOf(Published), RuntimeInformation.RuntimeIdentifier, OperatingSystem.IsWindows() ? "cdsc.exe" : "cdsc");

    public ValueTask InitializeAsync()
    {
        if (SlowTests.AreWanted)
        {
            (IReadOnlyList<string> output, string? error, _) = BuildScript.Run("", ("Publish", true), ("Output", _folder.PathOf(Published)));
            Assert.True(error is null, $"{string.Join('\n', output)}\n{error}");
            Assert.DoesNotContain(output, line => line.Contains(" warning ", StringComparison.Ordinal));
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
