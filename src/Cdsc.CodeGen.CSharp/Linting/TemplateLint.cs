using Scriban;
using Scriban.Syntax;

namespace Cdsc.CodeGen.CSharp;

/// <summary>
/// Walks the syntax tree of a template and checks every access to a member against the view that the template gets. The
/// templates of the command keep to rules of the house besides: such a template only loops and chooses, and whatever
/// else it does is a finding too.
/// </summary>
internal sealed class TemplateLint
{
    private readonly List<TemplateFinding> _findings = [];
    private readonly ViewContract _contract;
    private readonly LintScope _scope;

    private TemplateLint(ViewContract contract, LintScope scope)
    {
        _contract = contract;
        _scope = scope;
    }

    private bool IsHouse => _scope.IsHouse;

    /// <summary>All that is wrong with a template.</summary>
    /// <param name="text">The text of the template.</param>
    /// <param name="view">The view that it gets.</param>
    /// <param name="contract">Knows the parts of the view.</param>
    /// <param name="isHouse">Whether the rules of the house hold for it.</param>
    public static IReadOnlyList<TemplateFinding> Findings(string text, ViewVersion view, ViewContract contract, bool isHouse)
    {
        Template template = Template.Parse(text);
        if (template.HasErrors)
        {
            return [.. template.Messages.Select(message => TemplateFinding.At(message.Span, message.Message))];
        }

        var lint = new TemplateLint(contract, new LintScope(view, isHouse ? null : new TemplateNames(template.Page!)));
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
                    Report(expression, $"prints {printed.Words}, which is no text");
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
            case ScriptForStatement loop when loop.GetType() == typeof(ScriptForStatement) || !IsHouse:
                Loop(loop);
                break;
            case not null when !IsHouse:
                _scope.Enter(node);
                Parts(node);
                break;
            default:
                Report(node, $"'{node.GetType().Name}' is no business of a template");
                break;
        }
    }

    private void Loop(ScriptForStatement loop)
    {
        Shape? list = Value(loop.Iterator);
        if (list is not (null or ListShape or UnknownShape))
        {
            Report(loop, $"loops over {list.Words}, which is no list");
        }

        if (!IsHouse)
        {
            Parts(loop.NamedArguments);
        }
        else if (loop.NamedArguments is { Count: > 0 } || loop.Else is not null)
        {
            Report(loop, "a loop has neither arguments nor an else");
        }

        // After an unknown list, its items are taken for what they are used as: one mistake, one finding.
        Shape item = list is ListShape known ? known.Item : new UnknownShape();
        if (loop.Variable is not ScriptVariable variable || !_scope.Enter(variable.Name, item))
        {
            Report(loop, "a loop needs a variable with a name of its own");
            return;
        }

        Statement(loop.Body);
        _scope.Leave(variable.Name);
        Statement(loop.Else);
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
            default:
                // To Scriban, an empty text, a zero and an empty list are all true.
                if (expression is not (null or ScriptLiteral) && Value(expression) is { IsNullable: false } shape and not ScalarShape { IsBoolean: true })
                {
                    Report(expression, $"asks for {shape.Words}, which is always there");
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
            case ScriptMemberExpression { Target: ScriptVariable { Name: "for" or "tablerow" } } member:
                return LoopMember(member);
            case ScriptMemberExpression member:
                return Member(member);
            case null:
                return null;
            case ScriptIndexerExpression indexer when !IsHouse:
                Value(indexer.Index);
                return Value(indexer.Target) is ListShape list ? list.Item : new UnknownShape();
            case ScriptNamedArgument argument when !IsHouse:
                Value(argument.Value);
                return new UnknownShape();
            case not null when !IsHouse:
                Parts(expression);
                return new UnknownShape();
            default:
                Report(expression, expression switch
                {
                    ScriptFunctionCall call => $"the function '{call.Target}' is not known",
                    ScriptPipeCall pipe => $"the function '{pipe.To}' is not known",
                    _ => $"'{expression.GetType().Name}' is no business of a template",
                });
                return null;
        }
    }

    private Shape? Variable(ScriptVariable variable)
    {
        if (_scope.Find(variable) is { } shape)
        {
            return shape;
        }

        Report(variable, $"the variable '{variable.Name}' is not known");
        return null;
    }

    private ScalarShape? LoopMember(ScriptMemberExpression member)
    {
        string name = member.Member?.Name ?? "";
        if (_scope.Loops > 0 && _scope.LoopMember(name) is { } shape)
        {
            return shape;
        }

        Report(member, _scope.Loops > 0 ? $"'for' has no '{name}'" : "there is no loop around 'for'");
        return null;
    }

    private Shape? Member(ScriptMemberExpression member)
    {
        string name = member.Member?.Name ?? "";
        switch (Value(member.Target))
        {
            case null:
                return null;
            case UnknownShape unknown:
                return unknown;
            case ListShape or ScalarShape { IsBoolean: false } when !IsHouse && name == "size":
                return new ScalarShape(IsBoolean: false, IsNullable: false);
            case ViewShape view when member.DotToken?.Value == "." || !IsHouse:
                if (view.View.Members.TryGetValue(name, out ViewMemberType? type))
                {
                    return Shape.Of(type, _contract);
                }

                Report(member, $"{view.View.Name} has no '{name}'");
                return null;
            case { } other:
                Report(member, $"{other.Words} has no members that a template may use");
                return null;
        }
    }

    /// <summary>Looks into something of which only the parts matter.</summary>
    private void Parts(ScriptNode? node)
    {
        foreach (ScriptNode child in node?.Children.Where(child => child is not null) ?? [])
        {
            switch (child)
            {
                case ScriptExpression expression when node is not ScriptObjectMember member || !ReferenceEquals(expression, member.Name):
                    Value(expression);
                    break;
                case ScriptExpression:
                    break;
                case ScriptStatement statement:
                    Statement(statement);
                    break;
                default:
                    Parts(child);
                    break;
            }
        }
    }

    private void Report(ScriptNode node, string what) => _findings.Add(TemplateFinding.At(node.Span, what));
}
