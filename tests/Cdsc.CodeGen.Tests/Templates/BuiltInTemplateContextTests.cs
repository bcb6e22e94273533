using Cdsc.CodeGen.CSharp;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>The shorter ways of the command's own templates lead where those of users' copies lead, which are Scriban's.</summary>
public sealed class BuiltInTemplateContextTests
{
    [Theory]
    [InlineData("plain text\n  on two lines\n")]
    [InlineData("{{ view.Name }}|{{ view.Yes }}|{{ view.No }}|{{ view.Nothing }}|")]
    [InlineData("{{ view.Inner.Name }}|{{ view.Inner.Deeper.Name }}|{{ view.Inner.Nothing }}|")]
    [InlineData("{{~ for item in view.Items ~}}\n{{ item.Name }}{{ for.last ? '' : ',' }}\n{{~ end ~}}\n")]
    [InlineData("{{~ for item in view.Items ~}}\n{{~ for line in item.Lines ~}}\n    /// {{ line }}\n{{~ end ~}}\n{{~ end ~}}\nend")]
    [InlineData("{{ for item in view.Items; if item.Name == 'two'; continue; end; item.Name; end }}")]
    [InlineData("{{ if view.Yes }}yes{{ else }}no{{ end }}{{ if view.Nothing }}yes{{ else }}no{{ end }}{{ if !view.Items }}none{{ end }}")]
    [InlineData("{{ view.Name + '.' + view.Inner.Name }} {{ 1 + 1 }} {{ view.Name == 'a <b>\\n' }}")]
    [InlineData("{{ view.Items.size }} {{ view.Items[1].Name }} {{ view['Name'] }} {{ view.Lines.size }} {{ view.Lines[0] }}")]
    [InlineData("{{ x = view.Inner }}{{ x.Name }}{{ x = 'text' }}{{ x }}{{ capture y }}{{ view.Name }}!{{ end }}{{ y }}")]
    [InlineData("\t{{ view.Name }}\n    {{ view.Name }}")]
    [InlineData("{{ view.Missing }}")]
    [InlineData("a {{ view.Inner.Missing }}")]
    [InlineData("{{ view.Nothing.Name }}")]
    [InlineData("{{ missing.Name }}")]
    [InlineData("{{ view.Name.Missing }}")]
    [InlineData("{{ if view.Missing }}yes{{ end }}")]
    [InlineData("{{ view?.Nothing?.Name }}|")]
    public void ATemplateGivesWhatACopyOfAUserGives(string text)
    {
        var view = new OuterView("outer");
        Assert.Equal(OutcomeOf(new OwnTemplateContext(), ViewObject.Whole(view), text), OutcomeOf(new BuiltInTemplateContext(), new ViewObject(view), text));
    }

    [Fact]
    public void FunctionsAreForUsers()
    {
        const string Text = "{{ 'a' | string.upcase }}";
        var view = new OuterView("outer");
        Assert.Equal("A", OutcomeOf(new OwnTemplateContext(), ViewObject.Whole(view), Text));
        Assert.Contains("string", OutcomeOf(new BuiltInTemplateContext(), new ViewObject(view), Text), StringComparison.Ordinal);
    }

    [Fact]
    public void NothingIsLeftOfTheViewBefore()
    {
        var context = new BuiltInTemplateContext();
        Assert.Equal("one", OutcomeOf(context, new ViewObject(new OuterView("one")), "{{ x = view.Name }}{{ x }}"));
        Assert.Equal("two", OutcomeOf(context, new ViewObject(new OuterView("two")), "{{ x = view.Name }}{{ x }}"));
        Assert.Contains("`x`", OutcomeOf(context, new ViewObject(new OuterView("three")), "{{ x }}"), StringComparison.Ordinal);
    }

    private static string OutcomeOf(TemplateContext context, IScriptObject view, string text)
    {
        Template template = Template.Parse(text, "snippet.sbn");
        Assert.False(template.HasErrors, string.Join('\n', template.Messages));
        context.PushGlobal(new ScriptObject(StringComparer.Ordinal) { ["view"] = view });
        try
        {
            return template.Render(context);
        }
        catch (ScriptRuntimeException exception)
        {
            return $"{exception.Span}: {exception.OriginalMessage}";
        }
        finally
        {
            context.PopGlobal();
        }
    }

    private sealed record OuterView(string Name) : IView
    {
        public ViewMember[] ToMembers() =>
        [
            new(nameof(Name), Name),
            new("Yes", true),
            new("No", false),
            new("Nothing", (string?)null),
            new("Lines", ["one", "  two"]),
            new("Inner", new InnerView("inner", [], new InnerView("deeper", [], null))),
            new("Items", [new InnerView("one", ["a", "b"], null), new InnerView("two", [], null)]),
        ];
    }

    private sealed record InnerView(string Name, IReadOnlyList<string> Lines, InnerView? Deeper) : IView
    {
        public ViewMember[] ToMembers() => [new(nameof(Name), Name), new(nameof(Lines), Lines), new(nameof(Deeper), Deeper), new("Nothing", (IView?)null)];
    }
}
