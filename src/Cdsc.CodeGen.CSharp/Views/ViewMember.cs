namespace Cdsc.CodeGen.CSharp;

/// <summary>A member of a view.</summary>
public readonly struct ViewMember
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>A text, or none.</summary>
    /// <param name="name">The name of the member in C#.</param>
    /// <param name="value">Its value.</param>
    public ViewMember(string name, string? value)
        : this(name, (object?)value)
    {
    }

    /// <summary>Whether something is so.</summary>
    /// <param name="name">The name of the member in C#.</param>
    /// <param name="value">Its value.</param>
    public ViewMember(string name, bool value)
        : this(name, value ? True : False)
    {
    }

    /// <summary>A view, or none.</summary>
    /// <param name="name">The name of the member in C#.</param>
    /// <param name="value">Its value.</param>
    public ViewMember(string name, IView? value)
        : this(name, (object?)value)
    {
    }

    /// <summary>Views.</summary>
    /// <param name="name">The name of the member in C#.</param>
    /// <param name="value">Its value.</param>
    public ViewMember(string name, IReadOnlyList<IView> value)
        : this(name, (object)value)
    {
    }

    /// <summary>Texts.</summary>
    /// <param name="name">The name of the member in C#.</param>
    /// <param name="value">Its value.</param>
    public ViewMember(string name, IReadOnlyList<string> value)
        : this(name, (object)value)
    {
    }

    /// <summary>Any of these, or what a template sees of it.</summary>
    internal ViewMember(string name, object? value) => (Name, Value) = (name, value);

    /// <summary>The name of the member in C#.</summary>
    public string Name { get; }

    /// <summary>Its value: a text, whether something is so, a view, or a list of texts or of views.</summary>
    public object? Value { get; }
}
