using Cdsc.CodeGen.Targets;

namespace Cdsc.CodeGen.Tests.Targets;

/// <summary>What templates for other languages are given, and what they can call.</summary>
public sealed class TargetRendererTests
{
    [Theory]
    [InlineData(TargetSubject.Model, "{{ model.infos[0].title }}", "Sample")]
    [InlineData(TargetSubject.Type, "{{ type.name }} {{ type.kind }}", "Kind enum")]
    [InlineData(TargetSubject.Object, "{{ object.name }} {{ type.id }}", "Root sample.yaml#/components/schemas/Root")]
    [InlineData(TargetSubject.Enum, "{{ enum.name }} {{ enum.isOpen }} {{ type.values[1].value }}", "Kind true fancy-one")]
    [InlineData(TargetSubject.Union, "{{ union.name }} {{ union.cases[0].type.target }}", "Either object")]
    [InlineData(TargetSubject.Group, "{{ group.name }} {{ group.operations[0].id }}", "Images getImage")]
    [InlineData(TargetSubject.Operation, "{{ operation.id }} {{ group.name }} {{ operation.parameters[0].in }}", "getImage Images path")]
    public void Each_subject_has_its_variables(TargetSubject subject, string template, string expected)
    {
        IReadOnlyList<TargetFile> files = Target.Run("{{ model.modelVersion }}", out _, subject, $"{template}.txt");
        Assert.Contains(expected.Replace("sample.yaml", "api.yaml", StringComparison.Ordinal) + ".txt", files.Select(file => file.File.Path));
        Assert.All(files, file => Assert.Equal("1", file.File.Content));
    }

    [Theory]
    [InlineData("{{ 'client_id' | snake }} {{ 'client_id' | camel }} {{ 'client_id' | pascal }} {{ 'client_id' | kebab }} {{ 'client_id' | constant }}", "client_id clientId ClientId client-id CLIENT_ID")]
    [InlineData("{{ null | quote }} {{ 'a\"b\\\\' | quote }}", "\"\" \"a\\u0022b\\\\\"")]
    [InlineData("{{ for line in ('a\\r\\n  b  \\n' | lines) }}[{{ line }}]{{ end }}{{ (null | lines) | array.size }}", "[a][  b]0")]
    [InlineData("{{ 'a-b' | string.upcase }} {{ [3, 1] | array.sort | array.first }} {{ 1.5 | math.ceil }}", "A-B 1 2")]
    [InlineData("{{ x = 1 }}{{ func f(a) }}{{ ret a + x }}{{ end }}{{ f 2 }}", "3")]
    public void Functions_are_there(string template, string expected) => Assert.Equal(expected, Target.Render(template));

    [Fact]
    public void Line_ends_are_plain_ones_whatever_the_documents_have() => Assert.Equal("a\nb\nc", Target.Render("a{{ '\\r\\n' }}b{{ '\\r' }}c"));

    [Fact]
    public void Templates_include_others_of_their_folder() => Assert.Equal(
        "<main.sbn a><b>",
        Target.Render("{{ include 'parts/one.sbn' 'a' }}", ("parts/one.sbn", "<main.sbn {{ $1 }}>{{ include 'parts/two.sbn' 'b' }}"), ("parts/two.sbn", "<{{ $1 }}>")));

    [Fact]
    public void What_a_template_makes_is_gone_with_the_next_file()
    {
        IReadOnlyList<TargetFile> files = Target.Run("{{ if type.name == 'Cat' }}{{ seen = 1 }}{{ end }}{{ seen }}", out IReadOnlyList<Diagnostic> diagnostics, TargetSubject.Type, "{{ type.name }}");
        Assert.Equal(["Cat"], files.Select(file => file.File.Path));
        Assert.Contains("seen", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_model_and_templates_give_the_same_files_in_any_culture()
    {
        const string Template = "{{ for type in model.types }}{{ type.name | string.upcase }} {{ 1.5 }}\n{{ end }}";
        string expected = Target.Render(Template);
        using (new CultureScope("tr-TR"))
        {
            Assert.Equal(expected, Target.Render(Template));
        }
    }
}
