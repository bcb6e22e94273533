using System.Xml.Linq;

[assembly: AssemblyFixture(typeof(Cdsc.CodeGen.PackageTests.Packages))]

namespace Cdsc.CodeGen.PackageTests;

/// <summary>
/// The packages, packed once for all tests into a folder of their own, with a package cache that nobody has used before.
/// The name of the folder has a space and letters that not every machine's alphabet has.
/// </summary>
public sealed class Packages : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    /// <summary>The version of all packages, from the one place that has it.</summary>
    public static string Version { get; } =
        XDocument.Parse(Repository.Text("Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>The folder with the packages.</summary>
    public string Folder => _folder.PathOf("Pakete für 日本/packages");

    /// <summary>The package cache of the consumers.</summary>
    public string Cache => _folder.PathOf("cache") + Path.DirectorySeparatorChar;

    /// <summary>A folder for a consumer.</summary>
    public string ConsumerFolder(string name) => _folder.PathOf("Pakete für 日本/" + name);

    public async ValueTask InitializeAsync()
    {
        if (SlowTests.AreWanted)
        {
            ProcessResult result = await ChildProcess.RunAsync(
                "dotnet",
                ["pack", Repository.PathOf("Cdsc.CodeGen.sln"), "--configuration", "Release", "--output", Folder, "-nodeReuse:false"],
                Repository.Root,
                limit: TimeSpan.FromMinutes(10));
            Assert.True(result.ExitCode == 0, result.ToString());
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
