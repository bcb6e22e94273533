using System.Collections;
using System.Reflection;
using Cdsc.CodeGen.CSharp;
using Cdsc.CodeGen.Tests.Samples;
using Scriban.Runtime;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>What a plan hands to the templates.</summary>
public sealed class ViewTests
{
    private static readonly CSharpPlan Plan = Sample.Plan(Sample.Model);

    private static readonly IReadOnlyList<IView> Views = [.. Plan.Files.SelectMany(file => WithParts(file.View)).Distinct(ReferenceEqualityComparer.Instance).Cast<IView>()];

    [Fact]
    public void Every_view_is_handed_over_whole_under_the_names_of_its_record()
    {
        foreach (IView view in Views)
        {
            ScriptObject script = ViewObject.Whole(view);
            Assert.Equal(ViewShapes.Properties(view.GetType()).Select(property => property.Name), script.Keys);
            foreach (PropertyInfo property in ViewShapes.Properties(view.GetType()))
            {
                AssertSame(property.GetValue(view), script[property.Name], $"{view.GetType().Name}.{property.Name}");
            }
        }
    }

    [Fact]
    public void The_commands_own_templates_see_the_same_as_those_of_users()
    {
        foreach (IView view in Views)
        {
            var script = new ViewObject(view);
            AssertSame(ViewObject.Whole(view), script, view.GetType().Name);

            // The second time it is there already.
            AssertSame(ViewObject.Whole(view), script, view.GetType().Name);
            Assert.False(script.TryGetValue(null, default, "Nothing", out object? nothing));
            Assert.Null(nothing);
            Assert.False(script.Contains("Nothing"));
        }
    }

    [Fact]
    public void A_view_cannot_be_changed()
    {
        IView view = Views[0];
        string name = view.ToMembers()[0].Name;
        var own = new ViewObject(view);
        Assert.True(own.IsReadOnly);
        Assert.True(ViewObject.Whole(view).IsReadOnly);
        Assert.False(own.CanWrite(name));
        Assert.False(own.TrySetValue(null, default, name, "other", readOnly: false));
        Assert.Throws<NotSupportedException>(() => own.IsReadOnly = false);
        Assert.Throws<NotSupportedException>(() => own.Remove(name));
        Assert.Throws<NotSupportedException>(() => own.SetReadOnly(name, false));
        Assert.Same(own, own.Clone(deep: true));
    }

    [Fact]
    public void The_sample_reaches_every_view_there_is() =>
        Assert.Equal(ViewShapes.Views.Keys.Order(StringComparer.Ordinal), Views.Select(view => view.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_template_is_planned_and_gets_the_view_that_it_names()
    {
        Assert.Equal(TemplateSet.Names, Plan.Files.Select(file => file.Template).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Plan.Files, file => Assert.Equal(TemplateHead.Of(TemplateSet.BuiltIn[file.Template].Text).View, file.View.GetType().Name));
    }

    [Fact]
    public void The_sample_renders_without_a_word()
    {
        var diagnostics = new DiagnosticBag();
        IReadOnlyList<GeneratedFile> files = new TemplateRenderer().Render(Plan, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equal(Plan.Files.Count + Plan.Copies.Count, files.Count);
        Assert.All(files, file => Assert.DoesNotContain('\r', file.Content));
        Assert.All(files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)), file => Names.CSharpSyntaxText.Parse(file.Content));
    }

    private static void AssertSame(object? expected, object? script, string place)
    {
        switch (expected)
        {
            case ScriptObject whole:
                var lazy = Assert.IsType<ViewObject>(script);
                Assert.Equal(whole.Keys, lazy.GetMembers());
                Assert.Equal(whole.Count, lazy.Count);
                foreach (string name in whole.Keys)
                {
                    Assert.True(lazy.Contains(name));
                    Assert.True(lazy.TryGetValue(null, default, name, out object? value));
                    AssertSame(whole[name], value, $"{place}.{name}");
                }

                break;
            case ScriptArray wholes:
                Assert.True(script is IReadOnlyList<object?>, place);
                var parts = (IReadOnlyList<object?>)script!;
                Assert.Equal(wholes.Count, parts.Count);
                for (int i = 0; i < wholes.Count; i++)
                {
                    AssertSame(wholes[i], parts[i], place);
                }

                break;
            case IView view:
                Assert.True(script is ScriptObject, place);
                Assert.Equal(ViewShapes.Properties(view.GetType()).Select(property => property.Name), ((ScriptObject)script!).Keys);
                break;
            case string or int or bool or null:
                Assert.True(Equals(expected, script), place);
                break;
            case IEnumerable list:
                object?[] items = [.. list.Cast<object?>()];
                Assert.True(script is ScriptArray, place);
                Assert.Equal(items.Length, ((ScriptArray)script!).Count);
                for (int i = 0; i < items.Length; i++)
                {
                    AssertSame(items[i], ((ScriptArray)script)[i], place);
                }

                break;
            default:
                Assert.Fail($"{place}: {expected.GetType()}");
                break;
        }
    }

    private static IEnumerable<IView> WithParts(IView view) =>
    [
        view,
        .. ViewShapes.Properties(view.GetType()).Select(property => property.GetValue(view)).SelectMany(value => value switch
        {
            IView part => [part],
            IEnumerable<IView> parts => parts,
            _ => [],
        }).SelectMany(WithParts),
    ];
}
