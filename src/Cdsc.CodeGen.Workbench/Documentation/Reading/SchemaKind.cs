namespace Cdsc.CodeGen.Workbench.Docs;

/// <summary>What kind of thing a schema describes, as readers tell them apart.</summary>
internal enum SchemaKind
{
    /// <summary>An object with members.</summary>
    Object,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Anything else: a text of a certain form, an array, one of several objects.</summary>
    Other,
}
