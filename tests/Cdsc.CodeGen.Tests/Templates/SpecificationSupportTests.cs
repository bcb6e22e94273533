using System.Text.RegularExpressions;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>The support code of a specification is written against parts of it; what it names must be asked for.</summary>
public sealed class SpecificationSupportTests
{
    private static readonly ApiModel Model =
        OpenApiReader.Read(["openapi/cds-wg1-01/openapi.yaml", "openapi/cds-wg1-02/openapi.yaml"], new DiskSourceProvider(Repository.Root)).Model!;

    /// <summary>The support code without its comments.</summary>
    private static readonly string Code = string.Join(
        '\n', Repository.Files("src/Cdsc.CodeGen.CSharp/Support/Cds", "*.cs").Select(file => Regex.Replace(Repository.Text(file), @"//[^\n]*", "")));

    [Fact]
    public void All_schemas_that_the_support_code_names_are_required_of_a_document()
    {
        string[] named = [.. Model.Types.Select(type => type.Name).Where(name => Regex.IsMatch(Code, $@"\b{name}(JsonConverter)?\b"))];
        Assert.True(named.Length > 30, "There is too little to compare.");
        Assert.Equal(SpecificationSupport.Schemas.Order(StringComparer.Ordinal), named.Except(["Problem"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_groups_whose_clients_the_support_code_names_are_required_of_a_document() => Assert.Equal(
        SpecificationSupport.Groups.Order(StringComparer.Ordinal),
        Model.Groups.Select(group => group.Name).Where(name => Regex.IsMatch(Code, $@"\b{name}Client\b")).Order(StringComparer.Ordinal));

    [Fact]
    public void All_security_schemes_that_clients_have_credentials_for_are_required_of_a_document()
    {
        string[] schemes = [.. Model.Groups.SelectMany(group => group.Operations).SelectMany(operation => operation.Security?.Alternatives ?? []).SelectMany(all => all).Select(scheme => scheme.Name).Distinct()];
        string clients = string.Join('\n', Repository.Files("src/Cdsc.CodeGen.CSharp/Support/Cds/Http", "*.cs").Select(Repository.Text));
        Assert.Equal(
            SpecificationSupport.Schemes.Order(StringComparer.Ordinal),
            schemes.Where(name => clients.Contains($"\"{name}\"", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
