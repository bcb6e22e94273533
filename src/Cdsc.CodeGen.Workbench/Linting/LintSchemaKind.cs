namespace Cdsc.CodeGen.Workbench;

/// <summary>The place of a schema among others.</summary>
internal enum LintSchemaKind
{
    /// <summary>Part of another schema, a parameter or a body.</summary>
    Part,

    /// <summary>A file or an entry of <c>components.schemas</c>.</summary>
    Definition,

    /// <summary>A member of an object.</summary>
    Member,

    /// <summary>One value of a list.</summary>
    ListValue,
}
