using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Tests.Samples;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>Templates in place of the command's come from anywhere, too: they give the same on any day, reach nothing but their view, and come to an end.</summary>
public sealed class OwnTemplateSandboxTests
{
    private const string Name = "models/object.sbn";

    private static readonly TemplateHead Head = TemplateHead.Of(TemplateSet.BuiltIn[Name].Text);

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ timespan.zero }}")]
    [InlineData("{{ math.random 1 2 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ object.eval '1 + 1' }}")]
    [InlineData("{{ object.eval_template 'x' }}")]
    [InlineData("{{ view.Name.GetType }}")]
    [InlineData("{{ 'x'.Length }}")]
    [InlineData("{{ nobody }}")]
    [InlineData("{{ string.upcase = 2 }}")]
    [InlineData("{{ view.Name = 'x' }}")]
    [InlineData("{{ include 'models/object.sbn' }}")]
    [InlineData("{{ include '../../secret.txt' }}")]
    [InlineData("{{ include '/etc/passwd' }}")]
    public void What_reaches_out_or_depends_on_chance_is_not_there(string template) => AssertRefused(template);

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ for i in 1..1000000000 }}{{ end }}")]
    [InlineData("{{ for i in 1..100000 }}{{ for j in 1..100000 }}{{ end }}{{ end }}")]
    [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}")]
    [InlineData("{{ func f }}{{ f; f }}{{ end }}{{ f }}")]
    [InlineData("{{ x = 'x' }}{{ for i in 1..60 }}{{ x = x + x }}{{ end }}")]
    [InlineData("{{ 'x' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 'x' * 1000000000 }}")]
    [InlineData("{{ [1] * 2000000000 }}")]
    [InlineData("{{ x = [1] }}{{ for i in 1..60 }}{{ x = array.concat x x }}{{ end }}{{ x | array.size }}")]
    [InlineData("{{ x = ['aaaaaaaaaa'] }}{{ for i in 1..17 }}{{ x = array.concat x x }}{{ end }}{{ x | array.join 'bbbbbbbbbb' }}")]
    [InlineData("{{ x = {} }}{{ for i in 1..10000 }}{{ x = {a: x} }}{{ end }}{{ x }}")]
    [InlineData("{{ 1 << 2000000000 }}")]
    [InlineData("{{ for i in 1..900000 }}{{ 'x' * 1000 }}{{ end }}")]
    [InlineData("{{ regex.match ('a' * 10000) '(a+)+(a+)+b' }}")]
    public void What_never_ends_is_ended(string template) => AssertRefused(template);

    [Fact]
    public void The_other_functions_are_there() => Assert.All(Render("{{ ['b', 'a'] | array.sort | array.join ',' | string.upcase }}"), file => Assert.Equal("A,B", file.Content));

    private static void AssertRefused(string template)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Empty(Render(template, diagnostics));
        Assert.All(diagnostics.ToSorted(), diagnostic => Assert.Equal(("CDSC0070", "own/object.sbn"), (diagnostic.Id, diagnostic.Location.File)));
        Assert.NotEmpty(diagnostics.ToSorted());
    }

    private static IReadOnlyList<GeneratedFile> Render(string template)
    {
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<GeneratedFile> files = Render(template, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.NotEmpty(files);
        return files;
    }

    private static IReadOnlyList<GeneratedFile> Render(string template, DiagnosticBag diagnostics)
    {
        CSharpPlan plan = Sample.Plan(Sample.Model);
        var own = new Dictionary<string, TemplateText> { [Name] = new("own/object.sbn", $"{{{{- # view: {Head} -}}}}\n{template}") };
        var set = TemplateSet.WithOverrides(own, diagnostics);
        return new TemplateRenderer(set).Render(plan with { Copies = [], Files = [.. plan.Files.Where(file => file.Template == Name).Take(2)] }, diagnostics);
    }
}
