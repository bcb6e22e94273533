using Cdsc.CodeGen.CSharp;

namespace Cdsc.CodeGen.Tests.Templates;

public sealed class TemplateLintTests
{
    public static TheoryData<string> Names => [.. TemplateSet.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_uses_only_what_its_view_has(string name) =>
        Assert.Equal("", string.Join('\n', Findings(TemplateSet.BuiltIn[name].Text)));

    [Fact]
    public void The_embedded_templates_are_those_of_the_folder()
    {
        string[] files = [.. Repository.Files("templates/csharp", "*.sbn").Select(file => file["templates/csharp/".Length..])];
        Assert.Equal(files, TemplateSet.Names);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(Repository.Text("templates/csharp/" + file).ReplaceLineEndings("\n"), TemplateSet.BuiltIn[file].Text));
    }

    [Theory]
    [InlineData("{{ view.Nmae }}", "2,4: ClientView has no 'Nmae'")]
    [InlineData("{{ view.name }}", "2,4: ClientView has no 'name'")]
    [InlineData("{{ Name }}", "2,4: the variable 'Name' is not known")]
    [InlineData("{{ veiw.Name }}", "2,4: the variable 'veiw' is not known")]
    [InlineData("{{ $view }}", "2,4: the variable '$view' is not known")]
    [InlineData("{{ if view.Name == 'never' }}{{ view.Nope }}{{ end }}", "2,33: ClientView has no 'Nope'")]
    [InlineData("{{ if view.Nope }}x{{ end }}", "2,7: ClientView has no 'Nope'")]
    [InlineData("{{ for operation in view.Operations }}{{ operation.Nope }}{{ end }}", "2,42: ClientOperationView has no 'Nope'")]
    [InlineData("{{ for operation in view.Operations }}{{ if !for.last }}{{ else }}{{ operation.Body.Nope }}{{ end }}{{ end }}", "2,70: ClientBodyView has no 'Nope'")]
    [InlineData("{{ for operation in view.Operations }}{{ for line in operation.Doc }}{{ line.Nope }}{{ end }}{{ end }}", "2,73: a text or a number has no members that a template may use")]
    [InlineData("{{ for x in view.Operation }}{{ x.Anything }}{{ end }}", "2,13: ClientView has no 'Operation'")]
    [InlineData("{{ for x in view.Name }}{{ end }}", "2,4: loops over a text or a number, which is no list")]
    [InlineData("{{ for x in view.Doc }}{{ end }}{{ x }}", "2,36: the variable 'x' is not known")]
    [InlineData("{{ for x in view.Doc }}{{ for.length }}{{ end }}", "2,27: 'for' has no 'length'")]
    [InlineData("{{ for.last }}", "2,4: there is no loop around 'for'")]
    [InlineData("{{ for x in view.Doc limit: 1 }}{{ end }}", "2,4: a loop has neither arguments nor an else")]
    [InlineData("{{ for view in view.Doc }}{{ end }}", "2,4: a loop needs a variable with a name of its own")]
    [InlineData("{{ view.Operations }}", "2,4: prints a list, which is no text")]
    [InlineData("{{ view }}", "2,4: prints ClientView, which is no text")]
    [InlineData("{{ view.Operations.size }}", "2,4: a list has no members that a template may use")]
    [InlineData("{{ if view.Name }}x{{ end }}", "2,7: asks for a text or a number, which is always there")]
    [InlineData("{{ if view.Operations }}x{{ end }}", "2,7: asks for a list, which is always there")]
    [InlineData("{{ view.Name | string.upcase }}", "2,4: the function 'string.upcase' is not known")]
    [InlineData("{{ string.size view.Name }}", "2,4: the function 'string.size' is not known")]
    [InlineData("{{ include 'x' }}", "2,4: the function 'include' is not known")]
    [InlineData("{{ date.now }}", "2,4: the variable 'date' is not known")]
    [InlineData("{{ x = 1 }}", "2,4: 'ScriptAssignExpression' is no business of a template")]
    [InlineData("{{ view['Name'] }}", "2,4: 'ScriptIndexerExpression' is no business of a template")]
    [InlineData("{{ view.Name + 'x' }}", "2,4: 'ScriptBinaryExpression' is no business of a template")]
    [InlineData("{{ while true }}{{ end }}", "2,4: 'ScriptWhileStatement' is no business of a template")]
    [InlineData("{{ capture x }}{{ end }}", "2,4: 'ScriptCaptureStatement' is no business of a template")]
    [InlineData("{{ tablerow x in view.Doc }}{{ end }}", "2,4: 'ScriptTableRowStatement' is no business of a template")]
    [InlineData("{{ if view.Doc == 1 }}", "2,23: Error while parsing if statement")]
    public void A_broken_template_is_found(string body, string expected)
    {
        IEnumerable<string> findings = Findings($"{{{{- # view: ClientView 1 -}}}}\n{body}\n");
        Assert.StartsWith(expected, Assert.Single(findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ view.Name | string.upcase }}{{ string.size view.Name }}{{ view.Operations.size }}")]
    [InlineData("{{ x = view.Name }}{{ x }}{{ capture y }}{{ end }}{{ y }}{{ $z = 1 }}{{ $z }}")]
    [InlineData("{{ for x in view.Operations limit: 2 }}{{ for.length }}{{ else }}{{ view.Name }}{{ end }}")]
    [InlineData("{{ view.Operations[0].Method }}{{ view['Name'] }}{{ view.Name + '!' }}")]
    [InlineData("{{ func shout(text) }}{{ text }}{{ $0 }}{{ end }}{{ shout view.Name }}")]
    [InlineData("{{ case view.Name }}{{ when 'a' }}{{ view.Doc[0] }}{{ end }}")]
    [InlineData("{{ with view }}{{ Name }}{{ end }}")]
    [InlineData("{{ for x in view.Operations }}{{ for x in x.Doc }}{{ x }}{{ end }}{{ x.Method }}{{ end }}")]
    [InlineData("{{ {a: view.Name}.a }}{{ view.Name == 'a' ? 'b' : 'c' }}")]
    public void A_template_of_a_user_may_do_more(string body) => Assert.Empty(Findings($"{{{{- # view: ClientView 1 -}}}}\n{body}\n", isHouse: false));

    [Theory]
    [InlineData("{{ view.Nmae | string.upcase }}", "2,4: ClientView has no 'Nmae'")]
    [InlineData("{{ string.size view.Nmae }}", "2,16: ClientView has no 'Nmae'")]
    [InlineData("{{ x = view.Nmae }}", "2,8: ClientView has no 'Nmae'")]
    [InlineData("{{ view.Operations[0].Nmae }}", "2,4: ClientOperationView has no 'Nmae'")]
    [InlineData("{{ nobody }}", "2,4: the variable 'nobody' is not known")]
    [InlineData("{{ for x in view.Operations limit: view.Nope }}{{ end }}", "2,36: ClientView has no 'Nope'")]
    [InlineData("{{ for x in view.Doc }}{{ else }}{{ view.Nope }}{{ end }}", "2,37: ClientView has no 'Nope'")]
    [InlineData("{{ case view.Nope }}{{ when 'a' }}{{ end }}", "2,9: ClientView has no 'Nope'")]
    [InlineData("{{ while view.Nope }}{{ end }}", "2,10: ClientView has no 'Nope'")]
    [InlineData("{{ {a: view.Nope}.a }}", "2,8: ClientView has no 'Nope'")]
    public void A_mistake_in_a_template_of_a_user_is_found(string body, string expected) =>
        Assert.Equal([expected], Findings($"{{{{- # view: ClientView 1 -}}}}\n{body}\n", isHouse: false));

    [Fact]
    public void A_template_in_use_that_loses_a_letter_is_found()
    {
        foreach (string name in TemplateSet.Names.Where(name => TemplateSet.BuiltIn[name].Text.Contains("view.Namespace", StringComparison.Ordinal)))
        {
            string broken = TemplateSet.BuiltIn[name].Text.Replace("view.Namespace", "view.Namspace", StringComparison.Ordinal);
            Assert.NotEmpty(Findings(broken));
        }
    }

    private static IEnumerable<string> Findings(string text, bool isHouse = true)
    {
        ViewVersion view = ViewContract.BuiltIn.Current(TemplateHead.Of(text).View)!;
        return TemplateLint.Findings(text, view, ViewContract.BuiltIn, isHouse).Select(finding => finding.ToString());
    }
}
