using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Cdsc.CodeGen.Tests.Packaging;

/// <summary>The templates of <c>dotnet new</c>, as far as they can be told without making projects of them.</summary>
public sealed partial class NewTemplateTests
{
    private const string Content = "src/Cdsc.CodeGen.Templates/content/";

    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateDirectories(Repository.PathOf(Content)).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_is_called_as_its_folder_and_makes_the_project_that_it_names(string template)
    {
        JsonElement definition = Definition(template, "template.json");
        Assert.Equal(template, Text(definition, "shortName"));
        Assert.True(definition.GetProperty("preferNameDirectory").GetBoolean());
        Assert.EndsWith(".", Text(definition, "description"), StringComparison.Ordinal);
        string project = Text(definition.GetProperty("primaryOutputs")[0], "path");
        Assert.Equal(Text(definition, "sourceName") + ".csproj", project);
        Assert.True(File.Exists(Repository.PathOf($"{Content}{template}/{project}")));
    }

    /// <summary>The name as it is and as a namespace must differ in the sources, so that each place gets the one it needs: <c>my-app</c>, <c>my_app</c>.</summary>
    [Theory]
    [MemberData(nameof(Templates))]
    public void Sources_have_the_name_of_the_project_in_its_form_as_a_namespace(string template)
    {
        string name = Text(Definition(template, "template.json"), "sourceName");
        string space = name.Replace(".", "._", StringComparison.Ordinal);
        IEnumerable<string> own = Repository.Files(Content + template, "*.cs")
            .SelectMany(file => NamespaceOrUsing().Matches(Repository.Text(file)))
            .Select(match => match.Groups["name"].Value)
            .Where(used => used.StartsWith(name.Split('.')[0], StringComparison.Ordinal));
        Assert.NotEmpty(own);
        Assert.All(own, used => Assert.StartsWith(space + ".", used + ".", StringComparison.Ordinal));
        Assert.Equal(space, XDocument.Parse(Repository.Text($"{Content}{template}/{name}.csproj")).Descendants("RootNamespace").Single().Value);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Options_are_described_have_names_for_the_command_line_and_are_those_that_sources_ask_for(string template)
    {
        JsonElement symbols = Definition(template, "template.json").GetProperty("symbols");
        string[] declared = [.. symbols.EnumerateObject().Select(symbol => symbol.Name).Order(StringComparer.Ordinal)];
        Assert.All(symbols.EnumerateObject(), symbol => Assert.EndsWith(".", Text(symbol.Value, "description"), StringComparison.Ordinal));
        JsonElement named = Definition(template, "dotnetcli.host.json").GetProperty("symbolInfo");
        Assert.Equal(declared, named.EnumerateObject().Select(symbol => symbol.Name).Order(StringComparer.Ordinal));
        Assert.All(named.EnumerateObject(), symbol => Assert.Matches(@"\A[a-z]+(-[a-z]+)*\z", Text(symbol.Value, "longName")));
        IEnumerable<string> asked = Repository.Files(Content + template, "*")
            .SelectMany(file => Condition().Matches(Repository.Text(file))).Select(match => match.Groups["name"].Value).Distinct();
        Assert.Equal(declared.Except(["SkipRestore"]), asked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_version_of_the_packages_is_left_to_packing(string template)
    {
        string project = Repository.Files(Content + template, "*.csproj").Single();
        Assert.All(
            XDocument.Parse(Repository.Text(project)).Descendants("PackageReference"),
            reference => Assert.Equal("0.0.0-version", reference.Attribute("Version")!.Value));
        Assert.Contains(".Replace('0.0.0-version', '$(Version)')", Repository.Text("src/Cdsc.CodeGen.Templates/Cdsc.CodeGen.Templates.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_listens_on_this_machine_only_unless_told_otherwise()
    {
        JsonElement profiles = JsonElement.Parse(Repository.Text($"{Content}cdsc-server/Properties/launchSettings.json")).GetProperty("profiles");
        Assert.All(profiles.EnumerateObject(), profile => Assert.True(new Uri(Text(profile.Value, "applicationUrl")).IsLoopback));
        Assert.All(
            Repository.Files(Content + "cdsc-server", "*.cs").Append(Content + "cdsc-server/appsettings.json"),
            file => Assert.DoesNotMatch("(?i)urls|kestrel|listen", Repository.Text(file)));
    }

    /// <summary>What is said at the level of requests may have a secret in it.</summary>
    [Fact]
    public void A_server_logs_no_requests()
    {
        JsonElement levels = JsonElement.Parse(Repository.Text($"{Content}cdsc-server/appsettings.json")).GetProperty("Logging").GetProperty("LogLevel");
        Assert.Equal("Warning", Text(levels, "Microsoft.AspNetCore"));
        Assert.DoesNotContain(Repository.Files(Content + "cdsc-server", "*.cs"), file => Repository.Text(file).Contains("ILogger", StringComparison.Ordinal));
    }

    private static JsonElement Definition(string template, string file) => JsonElement.Parse(Repository.Text($"{Content}{template}/.template.config/{file}"));

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    [GeneratedRegex(@"^(namespace|(global )?using) (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NamespaceOrUsing();

    [GeneratedRegex(@"#if \(!?(?<name>\w+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();
}
