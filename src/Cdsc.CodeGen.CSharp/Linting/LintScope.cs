using Scriban.Syntax;

namespace Cdsc.CodeGen.CSharp;

/// <summary>What is known by name at a place in a template.</summary>
/// <param name="view">The view that the template gets.</param>
/// <param name="others">What else there is; null where the rules of the house leave nothing else.</param>
internal sealed class LintScope(ViewVersion view, TemplateNames? others)
{
    private static readonly string[] LoopMembers = ["first", "index", "last"];

    private static readonly string[] MoreLoopMembers = ["changed", "even", "length", "odd", "rindex"];

    private readonly Dictionary<string, Shape> _variables = new(StringComparer.Ordinal) { ["view"] = new ViewShape(view, IsNullable: false) };
    private readonly Stack<Shape?> _hidden = [];
    private bool _isOpen;

    /// <summary>Whether the rules of the house hold.</summary>
    public bool IsHouse => others is null;

    /// <summary>How many loops there are around.</summary>
    public int Loops => _hidden.Count;

    /// <summary>Enters a statement: in some, members become variables, and nothing is known of those any more.</summary>
    public void Enter(ScriptNode statement) => _isOpen |= statement is ScriptWithStatement or ScriptImportStatement;

    /// <summary>Enters a loop; false when the name of its variable is taken, which only the rules of the house forbid.</summary>
    public bool Enter(string variable, Shape item)
    {
        if (_variables.TryGetValue(variable, out Shape? hidden) && IsHouse)
        {
            return false;
        }

        _hidden.Push(hidden);
        _variables[variable] = item;
        return true;
    }

    /// <summary>Leaves a loop.</summary>
    public void Leave(string variable)
    {
        if (_hidden.Pop() is { } hidden)
        {
            _variables[variable] = hidden;
        }
        else
        {
            _variables.Remove(variable);
        }
    }

    /// <summary>What a variable is; null when there is no such variable.</summary>
    public Shape? Find(ScriptVariable variable) => _variables.TryGetValue(variable.Name, out Shape? shape) ? shape
        : _isOpen || others?.Has(variable) == true ? new UnknownShape()
        : null;

    /// <summary>What a member of <c>for</c> is; null when there is no such member.</summary>
    public ScalarShape? LoopMember(string name) => LoopMembers.Contains(name) || (!IsHouse && MoreLoopMembers.Contains(name))
        ? new ScalarShape(IsBoolean: name is not ("index" or "length" or "rindex"), IsNullable: false)
        : null;
}
