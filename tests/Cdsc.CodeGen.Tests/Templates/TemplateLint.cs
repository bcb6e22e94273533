using Cdsc.CodeGen.CSharp;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Cdsc.CodeGen.Tests.Templates;

/// <summary>
/// Walks the syntax tree of a template and checks every access to a member against the view that the template's first
/// line names. A template only loops and chooses: whatever else it does is a finding too.
/// </summary>
internal sealed class TemplateLint
{
    private static readonly string[] LoopMembers = ["first", "index", "last"];

    private readonly List<string> _findings = [];
    private readonly Dictionary<string, Shape> _variables = new(StringComparer.Ordinal);
    private int _loops;

    /// <summary>All that is wrong with a template, as <c>line,column: what</c>.</summary>
    public static IReadOnlyList<string> Findings(string text)
    {
        if (TemplateSet.ViewOf(text) is not { Length: > 0 } name)
        {
            return ["1,1: the first line must be {{- # view: NAME -}}"];
        }

        if (!ViewShapes.Views.TryGetValue(name, out Type? view))
        {
            return [$"1,1: there is no view '{name}'"];
        }

        Template template = Template.Parse(text);
        if (template.HasErrors)
        {
            return [.. template.Messages.Select(message => $"{At(message.Span)}: {message.Message}")];
        }

        var lint = new TemplateLint();
        lint._variables.Add("view", new ViewShape(view, IsNullable: false));
        lint.Statement(template.Page!.Body);
        return lint._findings;
    }

    private void Statement(ScriptNode? node)
    {
        switch (node)
        {
            case null or ScriptRawStatement or ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement:
                break;
            case ScriptBlockStatement block:
                foreach (ScriptStatement statement in block.Statements)
                {
                    Statement(statement);
                }

                break;
            case ScriptExpressionStatement expression:
                if (Value(expression.Expression) is { } printed and not (ScalarShape or UnknownShape))
                {
                    Report(expression, $"prints {Describe(printed)}, which is no text");
                }

                break;
            case ScriptIfStatement choice:
                Condition(choice.Condition);
                Statement(choice.Then);
                Statement(choice.Else);
                break;
            case ScriptElseStatement otherwise:
                Statement(otherwise.Body);
                break;
            case ScriptForStatement loop when loop.GetType() == typeof(ScriptForStatement):
                Loop(loop);
                break;
            default:
                Report(node, $"'{node.GetType().Name}' is no business of a template");
                break;
        }
    }

    private void Loop(ScriptForStatement loop)
    {
        Shape? list = Value(loop.Iterator);
        if (list is not (null or ListShape))
        {
            Report(loop, $"loops over {Describe(list)}, which is no list");
        }

        if (loop.NamedArguments is { Count: > 0 } || loop.Else is not null)
        {
            Report(loop, "a loop has neither arguments nor an else");
        }

        if (loop.Variable is not ScriptVariable variable || _variables.ContainsKey(variable.Name))
        {
            Report(loop, "a loop needs a variable with a name of its own");
            return;
        }

        // After an unknown list, its items are taken for what they are used as: one mistake, one finding.
        _variables.Add(variable.Name, list is ListShape known ? known.Item : new UnknownShape());
        _loops++;
        Statement(loop.Body);
        _loops--;
        _variables.Remove(variable.Name);
    }

    private void Condition(ScriptExpression? expression)
    {
        switch (expression)
        {
            case ScriptNestedExpression nested:
                Condition(nested.Expression);
                break;
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not:
                Condition(not.Right);
                break;
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or } both:
                Condition(both.Left);
                Condition(both.Right);
                break;
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual } comparison:
                Value(comparison.Left);
                Value(comparison.Right);
                break;
            case null:
                break;
            default:
                // To Scriban, an empty text, a zero and an empty list are all true.
                if (Value(expression) is { IsNullable: false } shape and not ScalarShape { IsBoolean: true })
                {
                    Report(expression, $"asks for {Describe(shape)}, which is always there");
                }

                break;
        }
    }

    /// <summary>What an expression is; null when it is wrong, which is reported.</summary>
    private Shape? Value(ScriptExpression? expression)
    {
        switch (expression)
        {
            case ScriptLiteral:
                return new ScalarShape(IsBoolean: false, IsNullable: false);
            case ScriptNestedExpression nested:
                return Value(nested.Expression);
            case ScriptVariable variable:
                return Variable(variable);
            case ScriptMemberExpression { Target: ScriptVariable { Name: "for" } } member when !_variables.ContainsKey("for"):
                return LoopMember(member);
            case ScriptMemberExpression member:
                return Member(member);
            case ScriptFunctionCall call:
                Report(call, $"the function '{call.Target}' is not known");
                return null;
            case ScriptPipeCall pipe:
                Report(pipe, $"the function '{pipe.To}' is not known");
                return null;
            case null:
                return null;
            default:
                Report(expression, $"'{expression.GetType().Name}' is no business of a template");
                return null;
        }
    }

    private Shape? Variable(ScriptVariable variable)
    {
        if (_variables.TryGetValue(variable.Name, out Shape? shape))
        {
            return shape;
        }

        Report(variable, $"the variable '{variable.Name}' is not known");
        return null;
    }

    private ScalarShape? LoopMember(ScriptMemberExpression member)
    {
        if (_loops > 0 && LoopMembers.Contains(member.Member?.Name))
        {
            return new ScalarShape(IsBoolean: member.Member!.Name != "index", IsNullable: false);
        }

        Report(member, _loops > 0 ? $"'for' has no '{member.Member?.Name}'" : "there is no loop around 'for'");
        return null;
    }

    private Shape? Member(ScriptMemberExpression member)
    {
        switch (Value(member.Target))
        {
            case null:
                return null;
            case UnknownShape unknown:
                return unknown;
            case ViewShape view when member.DotToken?.Value == ".":
                if (ViewShapes.Members(view.Type).TryGetValue(member.Member?.Name ?? "", out Shape? shape))
                {
                    return shape;
                }

                Report(member, $"{view.Type.Name} has no '{member.Member?.Name}'");
                return null;
            case { } other:
                Report(member, $"{Describe(other)} has no members that a template may use");
                return null;
        }
    }

    private void Report(ScriptNode node, string what) => _findings.Add($"{At(node.Span)}: {what}");

    private static string At(SourceSpan span) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{span.Start.Line + 1},{span.Start.Column + 1}");

    private static string Describe(Shape shape) => shape switch
    {
        ListShape => "a list",
        ViewShape view => view.Type.Name,
        ScalarShape => "a text or a number",
        _ => "something unknown",
    };

}
