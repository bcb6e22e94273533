using System.Reflection;
using System.Text.RegularExpressions;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>The support code of a specification is written against types of it; what it names must be asked for.</summary>
public sealed class SpecificationSupportTests
{
    [Fact]
    public void All_schemas_that_the_support_code_names_are_required_of_a_document()
    {
        ApiModel model = OpenApiReader.Read(["openapi/cds-wg1-01/openapi.yaml", "openapi/cds-wg1-02/openapi.yaml"], new DiskSourceProvider(Repository.Root)).Model!;
        string code = string.Join('\n', Repository.Files("src/Cdsc.CodeGen.CSharp/Support/Cds", "*.cs").Select(Repository.Text).Select(text => Regex.Replace(text, @"//[^\n]*", "")));
        string[] required = Required();
        string[] named = [.. model.Types.Select(type => type.Name).Where(name => Regex.IsMatch(code, $@"\b{name}(JsonConverter)?\b"))];
        Assert.True(named.Length > 30, "There is too little to compare.");
        Assert.Empty(named.Except(required).Except(["Problem"]));
        Assert.Empty(required.Except(model.Types.Select(type => type.Name)));
    }

    private static string[] Required() => (string[])typeof(CSharpPlanner).Assembly
        .GetType("Cdsc.CodeGen.CSharp.SpecificationSupport", throwOnError: true)!
        .GetField("Schemas", BindingFlags.NonPublic | BindingFlags.Static)!
        .GetValue(null)!;
}
