using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Cdsc.CodeGen.Tests.Layering;

public sealed partial class DiagnosticIdTests
{
    private const string File = "src/Cdsc.CodeGen.Model/Diagnostics/DiagnosticDescriptors.cs";

    private static readonly IReadOnlyDictionary<string, DiagnosticDescriptor> Descriptors = typeof(DiagnosticDescriptors)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .ToDictionary(field => field.Name, field => (DiagnosticDescriptor)field.GetValue(null)!);

    [Fact]
    public void Every_id_is_given_once_and_has_the_form_of_the_others()
    {
        Assert.NotEmpty(Descriptors);
        Assert.All(Descriptors.Values, descriptor => Assert.Matches(@"\ACDSC[0-9]{4}\z", descriptor.Id));
        Assert.Equal(Descriptors.Count, Descriptors.Values.Select(descriptor => descriptor.Id).Distinct().Count());
        Assert.Equal(Descriptors.Count, Regex.Count(Repository.Text(File), "\"CDSC[0-9]{4}\""));
    }

    [Fact]
    public void Ids_rise_in_the_order_of_the_file() =>
        Assert.Equal(Descriptors.Values.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal), Descriptors.Values.Select(descriptor => descriptor.Id));

    [Fact]
    public void The_comment_names_the_next_free_id_of_each_group_of_ten()
    {
        IEnumerable<string> expected = Descriptors.Values.Select(descriptor => int.Parse(descriptor.Id["CDSC".Length..], CultureInfo.InvariantCulture))
            .GroupBy(number => number / 10)
            .OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"CDSC{group.Max() + 1:D4}"));
        Assert.Equal($"// The next free ids: {string.Join(", ", expected)}.", NextFree().Match(Repository.Text(File)).Value);
    }

    [Fact]
    public void Every_kind_is_reported_somewhere()
    {
        string sources = string.Concat(Repository.Files("src", "*.cs").Where(file => file != File).Select(Repository.Text));
        Assert.All(Descriptors.Keys, name => Assert.Matches($@"\bDiagnosticDescriptors\.{name}\b", sources));
    }

    [Fact]
    public void No_other_file_makes_up_an_id() => Assert.Equal(
        [File], Repository.Files("src", "*.cs").Where(file => Regex.IsMatch(Repository.Text(file), "\"CDSC[0-9]{4}")));

    [Fact]
    public void Every_message_takes_its_particulars_and_ends_as_a_sentence()
    {
        foreach (DiagnosticDescriptor descriptor in Descriptors.Values)
        {
            int places = PlaceHolder().Matches(descriptor.MessageFormat).Select(match => match.Value).Distinct().Count();
            string message = descriptor.At(SourceLocation.OfFile("a"), [.. Enumerable.Repeat("P.", places)]).Message;
            Assert.EndsWith(".", message, StringComparison.Ordinal);
            Assert.DoesNotMatch(PlaceHolder(), message);
        }
    }

    [Fact]
    public void A_message_is_one_printable_line_whatever_its_particulars()
    {
        string message = DiagnosticDescriptors.InvalidYaml.At(SourceLocation.OfFile("a"), "x\r\ny\u001b[31m\u202e\ud800" + new string('z', 1_000) + "{0}").Message;
        Assert.DoesNotContain(message, c => char.IsControl(c) || char.IsSurrogate(c) || c == '\u202e');
        Assert.InRange(message.Length, 100, 400);
        Assert.Contains("\\u000D\\u000Ay\\u001B", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.yaml", 3, 7, "a.yaml(3,7): error CDSC0003: This is not valid YAML: x.")]
    [InlineData("a.yaml", 0, 0, "a.yaml: error CDSC0003: This is not valid YAML: x.")]
    public void A_diagnostic_is_printed_as_msbuild_and_editors_understand_it(string file, int line, int column, string expected) =>
        Assert.Equal(expected, DiagnosticDescriptors.InvalidYaml.At(new SourceLocation(file, line, column, ""), "x").ToString());

    [GeneratedRegex("// The next free ids: .*", RegexOptions.CultureInvariant)]
    private static partial Regex NextFree();

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceHolder();
}
