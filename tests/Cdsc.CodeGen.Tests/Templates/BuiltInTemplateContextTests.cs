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
    [InlineData("{{ view.Name }}|{{ view.Count }}|{{ view.Share }}|{{ view.Yes }}|{{ view.Nothing }}|")]
    [InlineData("{{ view.Inner.Name }}|{{ view.Inner.Deeper.Name }}|{{ view.Inner.Nothing }}|")]
    [InlineData("{{~ for item in view.Items ~}}\n{{ item.Name }}{{ for.last ? '' : ',' }}\n{{~ end ~}}\n")]
    [InlineData("{{~ for item in view.Items ~}}\n{{~ for line in item.Lines ~}}\n    /// {{ line }}\n{{~ end ~}}\n{{~ end ~}}\nend")]
    [InlineData("{{ for item in view.Items; if item.Name == 'two'; continue; end; item.Name; end }}")]
    [InlineData("{{ if view.Yes }}yes{{ else }}no{{ end }}{{ if view.Nothing }}yes{{ else }}no{{ end }}{{ if !view.Items }}none{{ end }}")]
    [InlineData("{{ view.Name + '.' + view.Inner.Name }} {{ view.Count + 1 }} {{ view.Name == 'a <b>\\n' }}")]
    [InlineData("{{ view.Name | string.upcase }} {{ view.Items.size }} {{ view.Items[1].Name }} {{ view['Name'] }}")]
    [InlineData("{{ x = view.Inner }}{{ x.Name }}{{ x = 'text' }}{{ x }}{{ capture y }}{{ view.Name }}!{{ end }}{{ y }}")]
    [InlineData("{{ view.Items }} {{ view.Inner }}")]
    [InlineData("\t{{ view.Lines }}\n    {{ view.Name }}")]
    [InlineData("{{ view.Missing }}")]
    [InlineData("a {{ view.Inner.Missing }}")]
    [InlineData("{{ view.Nothing.Name }}")]
    [InlineData("{{ missing.Name }}")]
    [InlineData("{{ view.Name.Missing }}")]
    [InlineData("{{ if view.Missing }}yes{{ end }}")]
    [InlineData("{{ math.pi }} {{ string.empty }} {{ array.sort view.Lines }}")]
    [InlineData("{{ string.upcase }}")]
    [InlineData("{{ if string.whitespace 'a' }}yes{{ end }}")]
    [InlineData("{{ f = string.upcase }}{{ f }}")]
    [InlineData("{{ view?.Nothing?.Name }}|")]
    public void ATemplateGivesWhatACopyOfAUserGives(string text)
    {
        Assert.Equal(OutcomeOf(new OwnTemplateContext(), text), OutcomeOf(new BuiltInTemplateContext(), text));
    }

    [Fact]
    public void NothingIsLeftOfTheViewBefore()
    {
        var context = new BuiltInTemplateContext();
        string first = OutcomeOf(context, "{{ x = view.Name }}{{ x }}");
        Assert.Equal(first, OutcomeOf(context, "{{ x = view.Name }}{{ x }}"));
    }

    private static string OutcomeOf(TemplateContext context, string text)
    {
        Template template = Template.Parse(text, "snippet.sbn");
        Assert.False(template.HasErrors, string.Join('\n', template.Messages));
        var output = new StringBuilderOutput();
        context.PushOutput(output);
        context.PushGlobal(new ScriptObject(StringComparer.Ordinal) { ["view"] = View() });
        try
        {
            template.Render(context);
            return output.ToString();
        }
        catch (ScriptRuntimeException exception)
        {
            return $"{exception.Span}: {exception.OriginalMessage}";
        }
        finally
        {
            context.PopGlobal();
            context.PopOutput();
        }
    }

    private static ScriptObject View() => new(StringComparer.Ordinal)
    {
        ["Name"] = "a <b>\n",
        ["Count"] = 12_345,
        ["Share"] = 0.5,
        ["Yes"] = true,
        ["Nothing"] = null,
        ["Lines"] = "one\n  two\n",
        ["Inner"] = new ScriptObject(StringComparer.Ordinal)
        {
            ["Name"] = "inner",
            ["Nothing"] = null,
            ["Deeper"] = new ScriptObject(StringComparer.Ordinal) { ["Name"] = "deeper" },
        },
        ["Items"] = new ScriptArray
        {
            new ScriptObject(StringComparer.Ordinal) { ["Name"] = "one", ["Lines"] = new ScriptArray { "a", "b" } },
            new ScriptObject(StringComparer.Ordinal) { ["Name"] = "two", ["Lines"] = new ScriptArray() },
        },
    };
}
