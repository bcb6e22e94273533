namespace Cdsc.CodeGen.Model;

/// <summary>How the value of a parameter becomes text.</summary>
public enum ParameterStyle
{
    /// <summary>One value as it is.</summary>
    Single,

    /// <summary>An array in the query, one <c>name=value</c> an item (<c>form</c>, exploded).</summary>
    Repeated,

    /// <summary>An array in one value, separated by commas (<c>form</c> or <c>simple</c>, not exploded).</summary>
    CommaDelimited,

    /// <summary>An array in one value of the query, separated by spaces (<c>spaceDelimited</c>).</summary>
    SpaceDelimited,
}
