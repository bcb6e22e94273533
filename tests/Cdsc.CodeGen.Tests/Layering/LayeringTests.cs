using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Cdsc.CodeGen.Tests.Layering;

public sealed partial class LayeringTests
{
    public static TheoryData<string> Projects =>
    [
        .. Directory.EnumerateDirectories(Repository.PathOf("src")).Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
            .Select(folder => Path.GetFileName(folder)[ProjectTable.Prefix.Length..]).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_that_the_design_allows(string project)
    {
        Assert.Contains(project, ProjectTable.Projects.Keys);
        XDocument file = XDocument.Parse(Repository.Text($"src/{ProjectTable.Prefix}{project}/{ProjectTable.Prefix}{project}.csproj"));
        IEnumerable<string> references = file.Descendants("ProjectReference").Select(reference =>
            Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))[ProjectTable.Prefix.Length..]);
        Assert.Empty(references.Except(ProjectTable.Projects[project]));
        Assert.Empty(file.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value).Except(ProjectTable.Packages[project]));
        Assert.Empty(file.Descendants("Reference"));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_only_those_that_the_design_allows(string project)
    {
        string folder = $"src/{ProjectTable.Prefix}{project}";
        var allowed = ProjectTable.Projects[project].Append(project).Append("Support").ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> wrong =
            from file in Repository.Files(folder, "*.cs")
            from Match match in ProjectName().Matches(Repository.Text(file))
            where ProjectTable.Projects.ContainsKey(match.Groups["name"].Value) && !allowed.Contains(match.Groups["name"].Value)
            select $"{file}: {match.Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_projects_that_the_tests_know_are_there() =>
        Assert.Empty(((string[])["Model", "OpenApi", "CSharp", "Targets", "Cli"]).Except(Projects.Select(row => row.Data)));

    [Fact]
    public void OpenApi_and_CSharp_never_see_each_other()
    {
        Assert.DoesNotContain("CSharp", ProjectTable.Projects["OpenApi"]);
        Assert.DoesNotContain("OpenApi", ProjectTable.Projects["CSharp"]);
        Assert.DoesNotContain(typeof(OpenApi.OpenApiReader).Assembly.GetReferencedAssemblies(), name => name.Name == "Cdsc.CodeGen.CSharp");
        Assert.DoesNotContain(typeof(CSharp.CSharpPlanner).Assembly.GetReferencedAssemblies(), name => name.Name == "Cdsc.CodeGen.OpenApi");
    }

    [Fact]
    public void Nobody_but_the_writer_and_the_readers_touches_the_disk()
    {
        string[] allowed =
        [
            "src/Cdsc.CodeGen.Cli/Commands/Diffing/DiffVersionReader.cs",
            "src/Cdsc.CodeGen.Cli/Commands/Validation/InstanceInputs.cs",
            "src/Cdsc.CodeGen.Cli/Configuration/ConfigurationReader.cs",
            "src/Cdsc.CodeGen.Cli/Output/EditedFiles.cs",
            "src/Cdsc.CodeGen.Cli/Output/ListedFiles.cs",
            "src/Cdsc.CodeGen.Cli/Output/NewFiles.cs",
            "src/Cdsc.CodeGen.Cli/Output/OutputChecker.cs",
            "src/Cdsc.CodeGen.Cli/Output/OutputComparison.cs",
            "src/Cdsc.CodeGen.Cli/Output/OutputPlanner.cs",
            "src/Cdsc.CodeGen.Cli/Output/OutputWriter.cs",
            "src/Cdsc.CodeGen.Cli/Running/TemplateFolder.cs",
            "src/Cdsc.CodeGen.Cli/Watching/WatchedFiles.cs",
            "src/Cdsc.CodeGen.OpenApi/Sources/DiskSourceProvider.cs",
            "src/Cdsc.CodeGen.OpenApi/Sources/RealPath.cs",
        ];
        IEnumerable<string> touching = Repository.Files("src", "*.cs").Where(file => DiskCall().IsMatch(Repository.Text(file)));
        Assert.Empty(touching.Except(allowed));
        string[] changing = [.. Repository.Files("src", "*.cs").Where(file => DiskChange().IsMatch(Repository.Text(file)))];
        Assert.Equal(["src/Cdsc.CodeGen.Cli/Output/OutputWriter.cs"], changing);
    }

    [Fact]
    public void Nothing_depends_on_the_clock_the_machine_or_chance()
    {
        // Who watches is told how long a run took, and who waits what it is at.
        IEnumerable<string> wrong = Repository.Files("src", "*.cs")
            .Where(file => !file.StartsWith("src/Cdsc.CodeGen.Cli/Watching/", StringComparison.Ordinal) && file != "src/Cdsc.CodeGen.Cli/Console/ProgressLine.cs")
            .Where(file => !file.Contains("/Support/", StringComparison.Ordinal) && !ProjectTable.IsOfTemplate(file))
            .Where(file => Ambient().IsMatch(Repository.Text(file)));
        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"\bCdsc\.CodeGen\.(?<name>[A-Z][A-Za-z]*)", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectName();

    [GeneratedRegex(@"(?<![.\w])(File|Directory|FileInfo|DirectoryInfo|FileStream)\.[A-Z]|new (FileInfo|DirectoryInfo|FileStream|StreamWriter)\(", RegexOptions.CultureInvariant)]
    private static partial Regex DiskCall();

    // A handle that is opened without an access is one for reading.
    [GeneratedRegex(@"(?<![.\w])(File\.(Write|Append|Move|Copy|Delete|Create|Open(?!Read|Handle\((?![^;]*FileAccess)))|Directory\.(Create|Delete|Move)|new (FileStream|StreamWriter)\()", RegexOptions.CultureInvariant)]
    private static partial Regex DiskChange();

    [GeneratedRegex(@"\b(DateTime(Offset)?\.(Utc)?Now|TimeProvider|Stopwatch|Environment\.(MachineName|UserName|TickCount)|new Random\(|Random\.Shared|Guid\.NewGuid|CurrentCulture)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ambient();
}
