using System.Buffers.Binary;
using System.Xml.Linq;
using Cdsc.CodeGen.Tests.Layering;

namespace Cdsc.CodeGen.Tests.Packaging;

/// <summary>What packages say of themselves, as far as it can be told without packing.</summary>
public sealed class PackageTests
{
    private const string Home = "https://github.com/lfe-cds/Cdsc.CodeGen";

    private static XDocument Properties { get; } = XDocument.Parse(Repository.Text("Directory.Build.props"));

    /// <summary>The projects that are packed: those of <c>src</c> that say so, and the generated ones.</summary>
    public static TheoryData<string> Packed =>
    [
        .. Repository.Files("src", "*.csproj").Where(file => !ProjectTable.IsOfTemplate(file) && Repository.Text(file).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal)),
        .. Repository.Files("generated", "*.csproj"),
    ];

    [Fact]
    public void These_are_packed_and_no_others() => Assert.Equal(
        ["Cdsc.AspNetCore", "Cdsc.Clients", "Cdsc.CodeGen.Cli", "Cdsc.CodeGen.MSBuild", "Cdsc.CodeGen.Templates", "Cdsc.Models"],
        Packed.Select(row => Path.GetFileNameWithoutExtension(row.Data)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Packed))]
    public void A_package_has_a_description_and_a_readme_that_starts_with_its_name(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        Assert.EndsWith(".", XDocument.Parse(Repository.Text(project)).Descendants("Description").Single().Value, StringComparison.Ordinal);
        string beside = Path.GetDirectoryName(project)!.Replace('\\', '/') + "/README.md";
        string readme = Repository.Text(File.Exists(Repository.PathOf(beside)) ? beside : $"src/assets/{name}.md");
        Assert.StartsWith($"# {(name == "Cdsc.CodeGen.Cli" ? "cdsc" : name)}\n", readme, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Packed))]
    public void A_project_leaves_its_version_and_its_address_to_the_one_place(string project)
    {
        XDocument file = XDocument.Parse(Repository.Text(project));
        Assert.DoesNotContain(file.Descendants(), element => element.Name.LocalName is "Version" or "PackageVersion" or "PackageProjectUrl" or "RepositoryUrl");
    }

    [Fact]
    public void The_one_place_names_the_home_of_the_project_and_no_other()
    {
        Assert.Equal(Home, Properties.Descendants("PackageProjectUrl").Single().Value);
        Assert.Equal(Home, Properties.Descendants("RepositoryUrl").Single().Value);
        Assert.Equal("git", Properties.Descendants("RepositoryType").Single().Value);
        Assert.Equal("Apache-2.0", Properties.Descendants("PackageLicenseExpression").Single().Value);
    }

    [Fact]
    public void The_icon_is_a_picture_of_the_size_that_galleries_show()
    {
        ReadOnlySpan<byte> icon = File.ReadAllBytes(Repository.PathOf("src/assets/icon.png"));
        Assert.True(icon.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(icon[16..]));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(icon[20..]));
    }
}
