namespace Cdsc.CodeGen.Workbench;

/// <summary>Who notices a change. One that nobody needs to act on has none: lists and objects are open.</summary>
[Flags]
internal enum ChangeCategories
{
    /// <summary>Nobody: a value or an optional member that is new.</summary>
    None = 0,

    /// <summary>A client or a server that runs, when the other side changes.</summary>
    Wire = 1,

    /// <summary>Who compiles against the generated C# again.</summary>
    Source = 2,

    /// <summary>Who implements the specification: something becomes required.</summary>
    Conformance = 4,

    /// <summary>Who reads.</summary>
    Documentation = 8,
}
