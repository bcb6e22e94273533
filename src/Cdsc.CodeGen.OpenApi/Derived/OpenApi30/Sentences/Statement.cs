namespace Cdsc.CodeGen.OpenApi;

/// <summary>What a schema says about a value, taken apart so that it can be turned round and put into words.</summary>
internal abstract record Statement
{
    /// <summary>Holds always.</summary>
    public static Statement True { get; } = new AllStatement([]);

    /// <summary>Holds never.</summary>
    public static Statement False { get; } = new AnyStatement([]);

    public bool IsTrue => this is AllStatement { Parts.Count: 0 };

    public bool IsFalse => this is AnyStatement { Parts.Count: 0 };

    /// <summary>All of several statements.</summary>
    public static Statement All(IEnumerable<Statement> parts)
    {
        var flat = new List<Statement>();
        foreach (Statement part in parts)
        {
            if (part.IsFalse)
            {
                return False;
            }

            IReadOnlyList<Statement> added = part is AllStatement all ? all.Parts : [part];
            flat.AddRange(added.Where(statement => !flat.Contains(statement)));
        }

        return flat.Count == 1 ? flat[0] : new AllStatement(flat);
    }

    /// <summary>At least one of several statements.</summary>
    public static Statement Any(IEnumerable<Statement> parts)
    {
        var flat = new List<Statement>();
        foreach (Statement part in parts)
        {
            if (part.IsTrue)
            {
                return True;
            }

            IReadOnlyList<Statement> added = part is AnyStatement any ? any.Parts : [part];
            flat.AddRange(added.Where(statement => !flat.Contains(statement)));
        }

        return flat.Count == 1 ? flat[0] : new AnyStatement(flat);
    }

    /// <summary>A statement that counts only under a condition.</summary>
    public static Statement When(Statement condition, Statement then, Statement otherwise) =>
        (condition, then, otherwise) switch
        {
            _ when condition.IsTrue => then,
            _ when condition.IsFalse => otherwise,
            _ when then.IsTrue && otherwise.IsTrue => True,
            _ when then.IsFalse => All([condition.Negate(), otherwise]),
            _ when otherwise.IsFalse => All([condition, then]),
            _ => new ConditionalStatement(condition, then, otherwise),
        };

    /// <summary>A statement about a member that need not be there.</summary>
    public static Statement WhenPresent(Subject member, Statement statement) =>
        statement.IsTrue ? True
        : statement.IsFalse ? new AtomStatement(member, Predicate.Present.Negate())
        // What is of a type is there.
        : statement is GuardedStatement guarded && guarded.Subject == member ? statement
        : new GuardedStatement(member, Predicate.Present, statement);

    /// <summary>The contrary.</summary>
    public abstract Statement Negate();
}
