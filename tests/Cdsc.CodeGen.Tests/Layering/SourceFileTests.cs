using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Tests.Layering;

public sealed partial class SourceFileTests
{
    private const int MaximumLines = 400;

    public static TheoryData<string> Support => [.. Repository.Files("src/Cdsc.CodeGen.CSharp/Support", "*.cs")];

    [Fact]
    public void No_file_is_so_long_that_nobody_reads_it()
    {
        IEnumerable<string> wrong = Repository.Files("src", "*.cs").Concat(Repository.Files("tests/Cdsc.CodeGen.Tests", "*.cs"))
            .Select(file => (File: file, Lines: File.ReadLines(Repository.PathOf(file)).Count()))
            .Where(file => file.Lines > MaximumLines)
            .Select(file => $"{file.File}: {file.Lines}");
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Support))]
    public void A_support_file_can_stand_in_any_namespace(string file)
    {
        string[] lines = [.. File.ReadLines(Repository.PathOf(file))];
        Assert.Equal($"namespace {NamespaceOf(file)};", lines[0]);
        Assert.All(lines.Where(line => UsingDirective().IsMatch(line)), line => Assert.StartsWith("using global::", line, StringComparison.Ordinal));

        // These names are replaced as text, so they stand for nothing else.
        Assert.DoesNotContain(lines.Skip(1), line => line.Contains("Cdsc.CodeGen", StringComparison.Ordinal) && !PlaceholderDirective().IsMatch(line));
    }

    [Fact]
    public void A_file_has_one_type_of_its_name()
    {
        IEnumerable<string> wrong =
            from file in Repository.Files("src", "*.cs")
            where !file.EndsWith("/Program.cs", StringComparison.Ordinal) && !(ProjectTable.IsOfTemplate(file) && file.EndsWith("/Usings.cs", StringComparison.Ordinal))
            let types = TopLevelType().Matches(Repository.Text(file)).Select(match => match.Groups["name"].Value).Distinct().ToList()
            let name = Path.GetFileNameWithoutExtension(file)
            where types.Count != 1 || (types[0] != name && types[0] + "OfT" != name)
            select $"{file}: {string.Join(", ", types)}";
        Assert.Empty(wrong);
    }

    /// <summary>Rooms for one specification stand beside the generated code, all others under it.</summary>
    private static string NamespaceOf(string file) => file switch
    {
        _ when file.Contains("/Support/Cds/Models/", StringComparison.Ordinal) => "Cdsc.CodeGen.Generated.Models",
        _ when file.Contains("/Support/Cds/Http/", StringComparison.Ordinal) => "Cdsc.CodeGen.Generated.Clients",
        _ when file.Contains("/Support/Cds/AspNetCore/", StringComparison.Ordinal) => "Cdsc.CodeGen.Generated.Server",
        _ => "Cdsc.CodeGen.Support",
    };

    [GeneratedRegex(@"\Ausing global::Cdsc\.CodeGen\.(Support|Generated\.(Models|Clients|Server));\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceholderDirective();

    [GeneratedRegex(@"^(global )?using ", RegexOptions.CultureInvariant)]
    private static partial Regex UsingDirective();

    [GeneratedRegex(@"^(public |internal |file )?(static |sealed |abstract |readonly |partial |ref |unsafe )*(class|record struct|record class|record|struct|interface|enum|delegate [A-Za-z<>\[\]?.]+) (?<name>[A-Za-z0-9_]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TopLevelType();
}
