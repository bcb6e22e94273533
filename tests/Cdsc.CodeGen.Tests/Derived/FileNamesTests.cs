using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Derived;

/// <summary>Whatever documents and schemas are called, their files have names that every system takes.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Pet", "Pet")]
    [InlineData("pet-store_2.1", "pet-store_2.1")]
    [InlineData("Überblick", "Überblick")]
    [InlineData("\U0001F600", "\U0001F600")]
    [InlineData("../../x", "..-..-x")]
    [InlineData("C:\\x", "C--x")]
    [InlineData("a/b", "a-b")]
    [InlineData("con", "_con")]
    [InlineData("NUL.tar", "_NUL.tar")]
    [InlineData("aux .x", "_aux .x")]
    [InlineData("LPT\u00b9", "_LPT\u00b9")]
    [InlineData("console", "console")]
    [InlineData("x. .", "x")]
    [InlineData("...", "_")]
    [InlineData("", "_")]
    [InlineData("a\0b\nc\u202ed\u2028e", "a-b-c-d-e")]
    public void A_name_is_kept_as_far_as_it_can_be(string name, string expected)
    {
        Assert.Equal(expected, FileNames.Of(name));
        Assert.True(Cli.OutputPath.IsSafe(FileNames.Of(name) + ".schema.json"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\u00e9")]
    [InlineData("\U0001F600")]
    public void A_long_name_is_cut_where_a_character_ends(string unit)
    {
        string name = FileNames.Of(string.Concat(Enumerable.Repeat(unit, 500)));
        Assert.True(Cli.OutputPath.IsSafe(name + ".openapi-3.0.json"));
        Assert.DoesNotContain('\ufffd', name);
    }

    [Fact]
    public void Names_that_differ_in_case_only_get_files_that_differ_in_more()
    {
        var names = new FileNames();
        Assert.Equal(["Pet", "pet-2", "PET-3", "_con", "_CON-2"], ((string[])["Pet", "pet", "PET", "con", "CON"]).Select(names.Take));
    }

    [Fact]
    public void Schemas_with_odd_names_are_written_whatever_they_are_called()
    {
        ReadResult result = Reading.Valid(Yaml.WithSchemas(
            $"con: {{type: object, properties: {{a: {{type: string}}}}}}\nCon: {{type: object}}\nx.: {{type: object}}\nX: {{type: object}}\n{new string('y', 500)}: {{type: object}}"));
        GeneratedFile[] files = [.. JsonSchemaWriter.ToFiles(Assert.Single(result.Documents), "urn:x:")];
        Assert.Equal(5, files.Select(file => file.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, file => Assert.True(Cli.OutputPath.IsSafe(file.Path)));
    }
}
