namespace Cdsc.CodeGen.JsonSchema;

/// <summary>A part of a regular expression of ECMA-262.</summary>
internal abstract record PatternNode
{
    private PatternNode()
    {
    }

    /// <summary>One code point out of a set.</summary>
    public sealed record Character(CodePointSet Set) : PatternNode;

    /// <summary>One part after the other; none matches the empty string.</summary>
    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary><c>a|b</c>.</summary>
    public sealed record Alternation(IReadOnlyList<PatternNode> Alternatives) : PatternNode;

    /// <summary><c>(…)</c>, with its number, or <c>(?:…)</c>.</summary>
    public sealed record Group(int? Number, PatternNode Body) : PatternNode;

    /// <summary><c>*</c>, <c>+</c>, <c>?</c> and <c>{…}</c>.</summary>
    public sealed record Repetition(PatternNode Body, int Minimum, int? Maximum, bool IsLazy) : PatternNode;

    /// <summary><c>(?=…)</c>, <c>(?!…)</c>, <c>(?&lt;=…)</c> and <c>(?&lt;!…)</c>.</summary>
    public sealed record LookAround(PatternNode Body, bool IsBehind, bool IsNegative) : PatternNode;

    /// <summary><c>^</c>, <c>$</c>, <c>\b</c> or <c>\B</c>.</summary>
    public sealed record Assertion(char Kind) : PatternNode;

    /// <summary><c>\1</c>, or <c>\k&lt;name&gt;</c> after its name was looked up.</summary>
    public sealed record BackReference(int Number) : PatternNode;
}
