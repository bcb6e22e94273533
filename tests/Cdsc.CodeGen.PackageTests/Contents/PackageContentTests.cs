using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Cdsc.CodeGen.PackageTests.Contents;

/// <summary>What is in the packages, and what they say of themselves.</summary>
public sealed class PackageContentTests(Packages packages)
{
    private const string Home = "https://github.com/lfe-cds/Cdsc.CodeGen";

    private static readonly string[] Libraries = ["Cdsc.AspNetCore", "Cdsc.Clients", "Cdsc.Models"];

    /// <summary>The tool: what leads to the two others, that for machines like this, and that for all others.</summary>
    private static readonly string[] Tool = ["Cdsc.CodeGen.Cli", $"Cdsc.CodeGen.Cli.{RuntimeInformation.RuntimeIdentifier}", "Cdsc.CodeGen.Cli.any"];
    private static readonly string[] All = [.. Libraries, .. Tool, "Cdsc.CodeGen.MSBuild", "Cdsc.CodeGen.Templates"];

    [SlowFact]
    public void These_are_packed_with_symbols_where_there_is_an_assembly()
    {
        Assert.Equal(
            All.Select(name => $"{name}.{Packages.Version}.nupkg").Order(StringComparer.Ordinal), NamesOf("*.nupkg"));
        Assert.Equal(
            Libraries.Append("Cdsc.CodeGen.Cli.any").Select(name => $"{name}.{Packages.Version}.snupkg").Order(StringComparer.Ordinal), NamesOf("*.snupkg"));
    }

    [SlowFact]
    public void Each_says_what_it_is_and_where_it_comes_from()
    {
        foreach (string name in All)
        {
            PackageFile package = Open(name);
            XElement metadata = package.Metadata;
            Assert.Equal(Packages.Version, metadata.Element("version")!.Value);
            Assert.Equal("Apache-2.0", metadata.Element("license")!.Value);
            Assert.Equal(Home, metadata.Element("projectUrl")!.Value);
            Assert.Equal(Home, metadata.Element("repository")!.Attribute("url")!.Value);
            Assert.Equal("git", metadata.Element("repository")!.Attribute("type")!.Value);
            Assert.NotEmpty(metadata.Element("description")!.Value);
            Assert.True(package.Entries.ContainsKey(metadata.Element("icon")!.Value), name);
            Assert.True(package.Entries.ContainsKey(metadata.Element("readme")!.Value), name);
        }
    }

    [SlowFact]
    public void The_tool_is_one_native_file_where_it_was_packed_and_runs_on_any_version_of_the_runtime_elsewhere()
    {
        IEnumerable<string> native = Open(Tool[1]).Entries.Keys.Where(name => name.StartsWith("tools/", StringComparison.Ordinal)).Select(Path.GetFileName)!;
        Assert.Equal(["DotnetToolSettings.xml", OperatingSystem.IsWindows() ? "cdsc.exe" : "cdsc"], native);
        foreach (string name in (string[])["Cdsc.CodeGen.Cli.any", "Cdsc.CodeGen.MSBuild"])
        {
            using var settings = JsonDocument.Parse(Open(name).Entries["tools/net10.0/any/cdsc.runtimeconfig.json"]);
            Assert.Equal("10.0.0", settings.RootElement.GetProperty("runtimeOptions").GetProperty("framework").GetProperty("version").GetString());
        }
    }

    [SlowFact]
    public void Libraries_have_their_documentation_and_what_they_need()
    {
        Assert.All(Libraries, name => Assert.True(Open(name).Entries.ContainsKey($"lib/net10.0/{name}.xml"), name));
        Assert.Equal(["Cdsc.Models", "Microsoft.Extensions.Http"], DependenciesOf("Cdsc.Clients"));
        Assert.Equal(["Cdsc.Models"], DependenciesOf("Cdsc.AspNetCore"));
        Assert.Equal(
            "Microsoft.AspNetCore.App", Open("Cdsc.AspNetCore").Metadata.Descendants("frameworkReference").Single().Attribute("name")!.Value);
        Assert.All(All.Except(Libraries).Append("Cdsc.Models"), name => Assert.Empty(DependenciesOf(name)));
    }

    [SlowFact]
    public void Templates_ask_for_packages_of_their_own_version()
    {
        PackageFile package = Open("Cdsc.CodeGen.Templates");
        Assert.Equal("Template", package.Metadata.Descendants("packageType").Single().Attribute("name")!.Value);
        KeyValuePair<string, byte[]>[] projects = [.. package.Entries.Where(entry => entry.Key.EndsWith(".csproj", StringComparison.Ordinal))];
        Assert.Equal(2, projects.Length);
        Assert.All(projects, project =>
        {
            string text = Encoding.UTF8.GetString(project.Value);
            Assert.Equal(2, text.Split($"Version=\"{Packages.Version}\"").Length - 1);
            Assert.DoesNotContain("0.0.0", text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(package.Entries.Keys, name => name.EndsWith(".dll", StringComparison.Ordinal));
    }

    [SlowFact]
    public void Nothing_tells_the_folder_of_the_machine_that_packed_it()
    {
        byte[] root = Encoding.UTF8.GetBytes(Repository.Root);
        foreach (string file in Directory.EnumerateFiles(packages.Folder))
        {
            Assert.All(PackageFile.Open(file).Entries, entry => Assert.True(entry.Value.AsSpan().IndexOf(root) < 0, $"{Path.GetFileName(file)}: {entry.Key}"));
        }
    }

    private IEnumerable<string> NamesOf(string pattern) =>
        Directory.EnumerateFiles(packages.Folder, pattern).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private PackageFile Open(string name) => PackageFile.Open(Path.Combine(packages.Folder, $"{name}.{Packages.Version}.nupkg"));

    private IEnumerable<string> DependenciesOf(string name) =>
        Open(name).Metadata.Descendants("dependency").Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal);
}
