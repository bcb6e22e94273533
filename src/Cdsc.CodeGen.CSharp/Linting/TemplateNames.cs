using Cdsc.CodeGen.Templating;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Cdsc.CodeGen.CSharp;

/// <summary>The names that a template can use besides the view: what Scriban brings along, and what the template makes itself.</summary>
internal sealed class TemplateNames
{
    private static readonly ScriptObject BuiltIn = SafeFunctions.All;

    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <summary>Looks a whole template through; what is made anywhere counts as made everywhere.</summary>
    public TemplateNames(ScriptNode root) => Collect(root);

    /// <summary>Whether a variable can be something.</summary>
    public bool Has(ScriptVariable variable) =>
        _made.Contains(variable.Name) || BuiltIn.ContainsKey(variable.Name)
        || (variable is ScriptVariableLocal && variable.Name.TrimStart('$').All(char.IsAsciiDigit));

    private void Collect(ScriptNode? node)
    {
        ScriptExpression? target = node switch
        {
            ScriptAssignExpression assign => assign.Target,
            ScriptCaptureStatement capture => capture.Target,
            ScriptFunction function => function.NameOrDoToken as ScriptVariable,
            ScriptParameter parameter => parameter.Name,
            _ => null,
        };
        if (target is ScriptVariable variable)
        {
            _made.Add(variable.Name);
        }

        foreach (ScriptNode child in node?.Children ?? [])
        {
            Collect(child);
        }
    }
}
