namespace Cdsc.CodeGen.CSharp;

/// <summary>What a value is, as far as a template can tell. The family is closed: its cases are the records of this folder.</summary>
/// <param name="IsNullable">Whether it may be missing, so that a condition may ask for it.</param>
internal abstract record Shape(bool IsNullable)
{
    /// <summary>What messages call it.</summary>
    public abstract string Words { get; }

    /// <summary>What a member of a view is.</summary>
    public static Shape Of(ViewMemberType type, ViewContract contract)
    {
        bool isNullable = type is { IsNullable: true, IsList: false };
        Shape item = !type.IsView ? new ScalarShape(type.Name == "boolean", isNullable)
            : contract.Find(type.Name, type.Version) is { } view ? new ViewShape(view, isNullable)
            : new UnknownShape();
        return type.IsList ? new ListShape(item) : item;
    }
}
