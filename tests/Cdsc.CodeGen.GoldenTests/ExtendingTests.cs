using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cdsc.CodeGen.Cli;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.GoldenTests;

/// <summary>The example of <c>openapi/extending.md</c> is shown as it is, and gives what the document says.</summary>
public sealed partial class ExtendingTests
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string Document = Repository.Text("openapi/extending.md").ReplaceLineEndings("\n");

    private static readonly string Overlay = Repository.Text("tests/data/extending/acme.overlay.yaml").ReplaceLineEndings("\n");

    private static readonly string Interface = Repository.Text("tests/data/extending/acme-outages.yaml").ReplaceLineEndings("\n");

    private static readonly Lazy<IReadOnlyList<GeneratedFile>> Generated = new(() => Generate("acme.overlay.yaml", Overlay));

    private static readonly Lazy<Assembly> Compiled = new(() => Assembly.Load(CompiledOutput.AssemblyOf(Generated.Value).ToArray()));

    [Fact]
    public void The_document_shows_the_files() => Assert.Equal([Overlay, Interface], BlocksOf("yaml"));

    [Fact]
    public void A_document_refers_to_the_definitions_and_shares_their_types()
    {
        IReadOnlyList<GeneratedFile> files = Generate("acme-outages.yaml", Interface, "\"cds-wg1-01\", ");
        Assert.Empty(CompiledOutput.ProblemsOf(files));
        Assert.Contains("required global::Acme.Cds.CoverageEntry Coverage", files.Single(file => file.Path == "Models/Outage.cs").Content, StringComparison.Ordinal);
        Assert.Single(files, file => file.Path == "Models/CoverageEntry.cs");
    }

    [Fact]
    public void What_it_generates_compiles_without_a_warning_and_so_does_what_the_document_shows()
    {
        Assert.Empty(CompiledOutput.ProblemsOf(Generated.Value));
        using MemoryStream assembly = CompiledOutput.AssemblyOf(Generated.Value);
        Assert.Empty(CompiledOutput.ProblemsOfProgram(
            [new GeneratedFile("Usings.cs", ImplicitUsings), new GeneratedFile("Program.cs", Assert.Single(BlocksOf("csharp")))], assembly));
    }

    [Theory]
    [InlineData("ScopeType", "AcmeOutages", "acme_outages", "Access to the outages at the addresses of a customer.")]
    [InlineData("RegistrationFieldType", "AcmeSiteVisit", "acme_site_visit", "Acme Power visits the Client's office before production use.")]
    [InlineData("RegistrationFieldFormat", "AcmeMeterNumber", "acme_meter_number", "The number of a meter of Acme Power.")]
    public void A_list_value_is_a_known_value_with_its_words(string list, string name, string value, string words)
    {
        Type type = TypeOf(list);
        object known = type.GetProperty(name)!.GetValue(null)!;
        Assert.Equal(value, known.ToString());
        Assert.True((bool)type.GetProperty("IsKnown")!.GetValue(known)!);
        Assert.Contains(known, ((System.Collections.IEnumerable)type.GetProperty("KnownValues")!.GetValue(null)!).Cast<object>());
        Assert.Contains(
            $"    /// <summary>{words}</summary>\n    public static global::Acme.Cds.{list} {name} ",
            Generated.Value.Single(file => file.Path == $"Models/{list}.cs").Content,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_registration_field_is_a_typed_member_and_no_additional_one()
    {
        Type type = TypeOf("ClientRegistrationRequest");
        const string Json = """{"scope":"cds_client_admin","cds_acme_meter_number":"A12345678","cds_other":1}""";
        object request = JsonSerializer.Deserialize(Json, type)!;
        Assert.Equal("A12345678", type.GetProperty("CdsAcmeMeterNumber")!.GetValue(request));
        var additional = (IReadOnlyDictionary<string, JsonElement>)type.GetProperty("AdditionalMembers")!.GetValue(request)!;
        Assert.Equal(["cds_other"], additional.Keys);
        Assert.Equal(Json, JsonSerializer.Serialize(request, type));
    }

    [Fact]
    public void The_value_of_a_registration_field_goes_to_the_typed_member()
    {
        Type type = TypeOf("ClientRegistrationRequest");
        object request = JsonSerializer.Deserialize("""{"scope":"cds_client_admin","cds_other":1}""", type)!;
        object field = JsonSerializer.Deserialize(
            """{"id":"m","type":"registration_field","description":"D","documentation":"https://acme.example/","field_name":"cds_acme_meter_number","format":"acme_meter_number"}""",
            TypeOf("RegistrationField"))!;
        MethodInfo with = TypeOf("FieldValues").GetMethod("With", [type, field.GetType(), typeof(JsonElement)])!;
        object changed = with.Invoke(null, [request, field, JsonElement.Parse("\"A1\"")])!;
        Assert.Equal("A1", type.GetProperty("CdsAcmeMeterNumber")!.GetValue(changed));
        Assert.Equal("""{"scope":"cds_client_admin","cds_acme_meter_number":"A1","cds_other":1}""", JsonSerializer.Serialize(changed, type));
        var refused = Assert.Throws<TargetInvocationException>(() => with.Invoke(null, [request, field, JsonElement.Parse("1")]));
        Assert.StartsWith("The value is none for 'cds_acme_meter_number'. ", Assert.IsType<ArgumentException>(refused.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_has_a_client_a_handler_and_a_url_that_is_discovered()
    {
        MethodInfo[] calls = [.. TypeOf("AcmeOutagesClient").GetMethods().Where(method => method.Name == "ListAcmeOutagesAsync")];
        Assert.Equal(["ClientAuthorizationServerMetadata", "UriString"], calls.Select(call => call.GetParameters()[0].ParameterType.Name).Order(StringComparer.Ordinal));
        Assert.True(TypeOf("AcmeOutagesHandler").IsAbstract);
        Assert.Equal("UriString", Nullable.GetUnderlyingType(TypeOf("ClientAuthorizationServerMetadata").GetProperty("AcmeOutagesApi")!.PropertyType)!.Name);
        Assert.Equal(typeof(string), TypeOf("AcmeOutage").GetProperty("MeterNumber")!.PropertyType);
    }

    [Fact]
    public void The_code_for_the_specification_comes_along() =>
        Assert.Contains(Generated.Value, file => file.Path.StartsWith("Support/Cds/", StringComparison.Ordinal));

    private static Type TypeOf(string name) => Compiled.Value.GetType("Acme.Cds." + name, throwOnError: true)!;

    private static IEnumerable<string> BlocksOf(string language) =>
        Block().Matches(Document).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["text"].Value);

    private static IReadOnlyList<GeneratedFile> Generate(string name, string document, string others = "")
    {
        using var folder = new TempFolder();
        folder.Write(name, document);
        folder.Write("cdsc.json", $$"""{ "inputs": [{{others}}"{{name}}"], "outputs": [{ "directory": "out", "emit": ["models", "client", "server"], "namespace": "Acme.Cds" }] }""");
        var diagnostics = new DiagnosticBag();
        RunConfiguration configuration = ConfigurationReader.Read(folder.PathOf("cdsc.json"), diagnostics)!;
        IReadOnlyList<OutputContent> contents = GenerationRun.Run(configuration, new RunSources(configuration.Root), diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return contents[0].Files;
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
